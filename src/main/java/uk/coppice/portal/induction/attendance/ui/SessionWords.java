package uk.coppice.portal.induction.attendance.ui;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.attendance.DueSession;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.NotDue;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.booking.BookingState;

/** Where a session stands, in a shape and a word. */
final class SessionWords {

    private SessionWords() {}

    static StateLabel state(EctRecord.Line line, Sight sight) {
        var due = line.due();
        var mark = due.mark();
        var claim = line.claim();
        if (claim != null && claim.open() && due.state() == DueSession.State.MISSED) {
            return StateLabel.plain("clock", "Missed, waits to be confirmed");
        }
        return switch (due.state()) {
            case PRESENT -> present(mark);
            case MISSED ->
                new StateLabel(StateLabel.Tone.YOU, "alert", mark == Mark.EXCUSED ? "Missed, excused" : "Missed");
            case REGISTER_OPEN ->
                mark != null && mark.present()
                        ? StateLabel.plain("clock", mark.words() + "; counts once the register is finished")
                        : StateLabel.plain("clock", "Register not finished yet");
            case COMING -> coming(line.place());
            case NOT_DUE -> new StateLabel(StateLabel.Tone.OFF, "none", notDue(due, sight));
        };
    }

    private static StateLabel present(@Nullable Mark mark) {
        if (mark == Mark.PART) {
            return StateLabel.plain("half", "Attended part of it; it counts");
        }
        return StateLabel.done(mark == Mark.MADE_UP ? "Made up" : "Attended");
    }

    private static StateLabel coming(@Nullable BookingState place) {
        if (place == null || place == BookingState.CANCELLED) {
            return StateLabel.needsYou("Not booked");
        }
        return switch (place) {
            case BOOKED -> StateLabel.done("Booked");
            case REQUESTED -> StateLabel.plain("clock", "Asked for; the school decides");
            case OFFERED -> StateLabel.needsYou("A place is free: take it");
            case WAITING -> StateLabel.plain("clock", "On the waiting list");
            case CANCELLED -> StateLabel.needsYou("Not booked");
        };
    }

    /** Why it does not count. Leave, and how the induction came out, are not for everybody who stands by. */
    private static String notDue(DueSession due, Sight sight) {
        var why = due.notDue();
        if (why == null) {
            return "Does not count";
        }
        boolean quiet = why == NotDue.FAMILY_LEAVE && !sight.seesReviews() && !sight.is(Sight.As.ADMINISTRATOR)
                || why == NotDue.AFTER_END && !sight.seesOutcome();
        return quiet ? "Does not count" : "Does not count: " + why.words();
    }
}
