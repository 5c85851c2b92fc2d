package uk.coppice.portal.induction.outcome;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.Outcome;

/**
 * What an outcome that somebody enters or a file names does to those that stand. One outcome a teacher: another one
 * corrects it, unless an extension stood, which a later decision follows.
 *
 * @param replaced the one that it takes the place of; null when it comes beside them
 * @param changes whether anything changes
 */
public record OutcomeStep(@Nullable Decided replaced, boolean changes) {

    private static final OutcomeStep NOTHING = new OutcomeStep(null, false);

    /**
     * @param held what stands, in any order
     * @param asked what is said now
     */
    public static OutcomeStep of(List<Decided> held, Decided asked) {
        if (held.stream().anyMatch(asked::sameAs)) {
            return NOTHING;
        }
        var sameDay =
                held.stream().filter(other -> other.on().equals(asked.on())).findFirst();
        if (sameDay.isPresent()) {
            return new OutcomeStep(sameDay.get(), true);
        }
        var latest = held.stream().max(Comparator.comparing(Decided::on)).orElse(null);
        if (latest == null
                || latest.outcome() == Outcome.EXTENDED && asked.on().isAfter(latest.on())
                || asked.outcome() == Outcome.EXTENDED && asked.on().isBefore(latest.on())) {
            return new OutcomeStep(null, true);
        }
        return new OutcomeStep(latest, true);
    }
}
