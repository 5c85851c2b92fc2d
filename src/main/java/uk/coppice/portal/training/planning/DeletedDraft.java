package uk.coppice.portal.training.planning;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was deleted, to bring it back.
 *
 * @param code under which it stood
 * @param seriesCode the series that it belongs to; null for one by itself
 * @param resources its links and files, by id
 * @param topics what staff had asked for and it came of, by id
 */
public record DeletedDraft(
        String code, @Nullable String seriesCode, PlanForm form, List<Long> resources, List<Long> topics)
        implements Serializable {}
