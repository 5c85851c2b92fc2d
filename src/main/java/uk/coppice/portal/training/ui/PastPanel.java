package uk.coppice.portal.training.ui;

import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.record.TrainingRecord;

/** Nothing to book any more: called off, or over and what came of it. */
final class PastPanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    PastPanel(SessionSummary calledOff) {
        heading("Called off", "cross", "bad");
        calledOff.obstacle().ifPresent(reason -> line(reason.advice()));
    }

    PastPanel(SessionSummary session, TrainingRecord record) {
        var entry = record.entries().stream()
                .filter(other -> other.code().equals(session.code()))
                .findFirst();
        if (entry.isPresent()) {
            String went = switch (entry.get().mark()) {
                case PART -> "You went for part of it";
                case MADE_UP -> "You made it up";
                case ATTENDED, EXCUSED, ABSENT, NO_SHOW, CANCELLED -> "You went";
            };
            heading(went, "done", "ok");
            if (session.kind().countsTowardsAim()) {
                line("It counts towards your year: " + YearProgress.words(record) + ".");
            }
        } else if (session.booked()) {
            heading("You had a place");
            line("The register says that you were not there. If that is wrong, tell the lead, who can correct it.");
        } else {
            heading("This session is over");
        }
    }
}
