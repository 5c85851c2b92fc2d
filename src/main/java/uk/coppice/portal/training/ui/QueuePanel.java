package uk.coppice.portal.training.ui;

import java.time.LocalDateTime;
import java.util.Set;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionSummary;

/** No place for the reader now: they wait for one, or may. */
final class QueuePanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    /** What keeps somebody from a place that comes free; places and dates of booking do not. */
    private static final Set<Reason.Kind> KEPT_OUT_BY =
            Set.of(Reason.Kind.CLASH, Reason.Kind.COVER, Reason.Kind.AUDIENCE, Reason.Kind.POST);

    QueuePanel(SessionSummary session, LocalDateTime now, Actions actions) {
        if (session.waitingList().waiting()) {
            waiting(session, now, actions);
        } else {
            full(session, now, actions);
        }
    }

    private void full(SessionSummary session, LocalDateTime now, Actions actions) {
        int ahead = session.waitingList().length();
        var share = session.obstacle().filter(reason -> reason.kind() == Reason.Kind.FAIR_SHARE);
        if (share.isPresent()) {
            heading(share.get().heading());
            line(share.get().advice()
                    + " If one of your school’s comes free it is yours automatically, in the order of "
                    + "the list. You would be " + Words.nth(ahead + 1) + " in line.");
        } else {
            heading(ahead == 0 ? "Full" : "Full, " + ahead + " waiting");
            line("If a place comes free it is yours automatically, in the order of the list. You would be "
                    + Words.nth(ahead + 1) + " in line.");
        }
        line("Nobody is moved up after " + moment(session.waitingList().freezesAt(), now)
                + ": from then on a free place is offered to the next in line.");
        primary("Join the waiting list", actions::join);
    }

    private void waiting(SessionSummary session, LocalDateTime now, Actions actions) {
        var list = session.waitingList();
        heading("Waiting: " + Words.nth(list.mine()) + " in line", "clock", "");
        String freeze = moment(list.freezesAt(), now);
        line(
                now.isBefore(list.freezesAt())
                        ? "The place is yours automatically when "
                                + (list.mine() == 1 ? "somebody cancels" : list.mine() + " people cancel")
                                + ". Nobody is moved up after " + freeze
                                + ": from then on a free place is offered to the next in line."
                        : "Since " + freeze + " a place that comes free is offered to the next in line, "
                                + "who has some hours to take it.");
        session.obstacle()
                .filter(reason -> KEPT_OUT_BY.contains(reason.kind()))
                .ifPresent(
                        reason -> add(Hint.warning("You would be passed over as things stand. " + reason.sentence())));
        if (!now.isBefore(list.freezesAt()) && session.obstacle().isEmpty()) {
            primary("Book a place", actions::book);
        }
        danger("Leave the waiting list", actions::leave);
    }
}
