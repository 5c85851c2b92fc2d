package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionSummary;

/** Where a session stands for the reader, in a word or two. */
final class SessionStates {

    /** From so few places on, a reader should hurry. */
    private static final int FEW = 3;

    private SessionStates() {}

    static boolean isPast(SessionSummary session, LocalDateTime now) {
        return session.status() == SessionStatus.DELIVERED || !session.endsAt().isAfter(now);
    }

    static Component of(SessionSummary session, LocalDateTime now) {
        if (session.status() == SessionStatus.CANCELLED) {
            return StateLabel.off("Called off");
        }
        if (session.status() == SessionStatus.DRAFT) {
            return StateLabel.plain("open", "Draft");
        }
        if (session.leading()) {
            return StateLabel.plain("users", "You lead it");
        }
        boolean over = session.obstacle()
                .filter(reason -> reason.kind() == Reason.Kind.STARTED)
                .isPresent();
        if (session.booked()) {
            return isPast(session, now) ? StateLabel.plain("check", "You had a place") : StateLabel.done("Booked");
        }
        if (session.offered() && !over) {
            return StateLabel.needsYou("A place is free for you");
        }
        if (session.requested() && !over) {
            return StateLabel.plain("clock", "Asked for: your school decides");
        }
        if (over) {
            return new StateLabel(
                    StateLabel.Tone.OFF, "", session.obstacle().orElseThrow().heading());
        }
        if (session.waitingList().waiting()) {
            return StateLabel.plain(
                    "clock", "Waiting: " + Words.nth(session.waitingList().mine()));
        }
        var window = session.obstacle().filter(reason -> reason.kind() == Reason.Kind.WINDOW);
        if (window.isPresent()) {
            return new StateLabel(StateLabel.Tone.OFF, "", window.get().heading());
        }
        if (session.placesLeft() == 0) {
            int waiting = session.waitingList().length();
            return new Span(waiting == 0 ? "Full" : "Full, " + waiting + " waiting");
        }
        String left = Words.count(session.placesLeft(), "place", "places") + " left";
        return session.placesLeft() <= FEW ? StateLabel.needsYou(left) : new Span(left);
    }
}
