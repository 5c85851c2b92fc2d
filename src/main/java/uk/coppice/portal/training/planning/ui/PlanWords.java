package uk.coppice.portal.training.planning.ui;

import uk.coppice.portal.platform.Words;
import uk.coppice.portal.training.planning.Outcome;
import uk.coppice.portal.training.planning.PlanProblems;

/** What planning pages say in more than one place. */
final class PlanWords {

    private PlanWords() {}

    static String toMend(PlanProblems problems) {
        int fields = problems.byField().size();
        return fields == 1 ? "One field needs another look." : fields + " fields need another look.";
    }

    /** What a change meant for those booked; empty for nothing. */
    static String meant(Outcome outcome) {
        String moved = outcome.movedUp() == 0
                ? ""
                : ". " + Words.count(outcome.movedUp(), "person", "people") + " moved up from the waiting list";
        String clashing = outcome.clashing() == 0
                ? ""
                : ". " + Words.count(outcome.clashing(), "person", "people")
                        + (outcome.clashing() == 1 ? " with a place has" : " with a place have")
                        + " something else at that time";
        String cover = outcome.overCover().isEmpty()
                ? ""
                : ". More staff of " + String.join(" and ", outcome.overCover())
                        + " are out then than its cover limit allows: speak to the head";
        return moved + clashing + cover;
    }
}
