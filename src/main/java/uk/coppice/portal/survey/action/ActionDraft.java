package uk.coppice.portal.survey.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What leaders write down.
 *
 * @param question the key of the question that it is about; null: the survey as a whole
 * @param school the id of the school that it is for; null: the whole trust
 * @param heard what staff said, at most 1,000 characters
 * @param doing what is done about it, at most 1,000 characters
 * @param owner who sees to it; null: nobody named
 * @param due by when; null: no day
 */
public record ActionDraft(
        @Nullable String question,
        @Nullable Long school,
        String heard,
        String doing,
        @Nullable Long owner,
        @Nullable LocalDate due) {}
