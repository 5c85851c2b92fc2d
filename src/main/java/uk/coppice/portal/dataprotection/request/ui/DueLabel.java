package uk.coppice.portal.dataprotection.request.ui;

import java.time.LocalDate;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.RequestClock;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.StateLabel;

/** What is due with a request, and by when. */
final class DueLabel {

    private static final int SOON_DAYS = 7;

    private DueLabel() {}

    static StateLabel of(DataRequest request, LocalDate today) {
        if (!request.state().open()) {
            return request.outcome() == null
                    ? new StateLabel(
                            StateLabel.Tone.OFF, "none", request.state().words())
                    : StateLabel.done(request.outcome().words());
        }
        if (request.waitingFor() != null && request.clock().due().isEmpty()) {
            return StateLabel.plain("clock", "Waits for " + request.waitingFor().words());
        }
        return request.clock()
                .due()
                .map(due -> due(due, today))
                .orElseGet(() -> StateLabel.plain("clock", "Answer without undue delay"));
    }

    private static StateLabel due(RequestClock.Due due, LocalDate today) {
        String by = due.step().verb() + " by " + new DateWords(today).day(due.by());
        if (due.late(today)) {
            return new StateLabel(
                    StateLabel.Tone.BAD,
                    "alert",
                    by + ": " + Words.count(-due.daysLeft(today), "day", "days") + " late");
        }
        return due.daysLeft(today) <= SOON_DAYS
                ? new StateLabel(StateLabel.Tone.YOU, "clock", by)
                : StateLabel.plain("clock", by);
    }
}
