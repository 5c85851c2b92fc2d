package uk.coppice.portal.survey.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something done after a survey.
 *
 * @param id of it
 * @param survey the title of the survey
 * @param draft what was written down
 * @param schoolName of the school that it is for; empty for the whole trust
 * @param ownerName who sees to it; empty: nobody named
 * @param state how far it is
 * @param published the day from which staff see it; null: leaders alone do
 * @param version for changing it
 * @param history each state and since when, the first first
 */
public record SurveyAction(
        long id,
        String survey,
        ActionDraft draft,
        String schoolName,
        String ownerName,
        ActionState state,
        @Nullable LocalDate published,
        int version,
        List<Step> history) {

    public SurveyAction {
        history = List.copyOf(history);
    }

    /** A state that it has been in. */
    public record Step(ActionState state, LocalDate since) {}
}
