package uk.coppice.portal.training.ui;

import java.time.LocalDateTime;
import java.util.Set;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.booking.rules.ClashRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;

/** No place for the reader now: they wait for one, or may. */
final class QueuePanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    /** What keeps somebody from a place that comes free; places and dates of booking do not. */
    private static final Set<Reason.Kind> KEPT_OUT_BY =
            Set.of(Reason.Kind.CLASH, Reason.Kind.COVER, Reason.Kind.AUDIENCE, Reason.Kind.POST);

    QueuePanel(SessionDetails details, LocalDateTime now, Actions actions) {
        if (details.summary().waitingList().waiting()) {
            waiting(details, now, actions);
        } else {
            full(details, now, actions);
        }
    }

    private void full(SessionDetails details, LocalDateTime now, Actions actions) {
        var session = details.summary();
        int ahead = session.waitingList().length();
        String inLine = "You would be " + Words.nth(ahead + 1) + " in line.";
        var share = session.obstacle().filter(reason -> reason.kind() == Reason.Kind.FAIR_SHARE);
        if (share.isPresent()) {
            heading(share.get().heading());
            line(share.get().advice() + " If one of your school’s comes free it is "
                    + (asked(details) ? "offered to you" : "yours automatically") + ", in the order of the list. "
                    + inLine);
        } else {
            heading(ahead == 0 ? "Full" : "Full, " + ahead + " waiting");
            line("If a place comes free it is " + (asked(details) ? "offered to you" : "yours automatically")
                    + ", in the order of the list. " + inLine);
        }
        whyAsked(details);
        line("Nobody is moved up after " + moment(session.waitingList().freezesAt(), now)
                + ": from then on a free place is offered to the next in line.");
        primary("Join the waiting list", actions::join);
    }

    private void waiting(SessionDetails details, LocalDateTime now, Actions actions) {
        var session = details.summary();
        var list = session.waitingList();
        heading("Waiting: " + Words.nth(list.mine()) + " in line", "clock", "");
        String freeze = moment(list.freezesAt(), now);
        boolean frozen = !now.isBefore(list.freezesAt());
        line(
                frozen
                        ? "Since " + freeze + " a place that comes free is offered to the next in line, "
                                + "who has some hours to take it."
                        : (asked(details)
                                        ? "A place is offered to you when "
                                        : "The place is yours automatically when ")
                                + (list.mine() == 1 ? "somebody cancels" : list.mine() + " people cancel")
                                + ". Nobody is moved up after " + freeze
                                + ": from then on a free place is offered to the next in line.");
        session.obstacle()
                .filter(reason -> KEPT_OUT_BY.contains(reason.kind()))
                .ifPresent(
                        reason -> add(Hint.warning("You would be passed over as things stand. " + reason.sentence())));
        whyAsked(details);
        if (frozen && session.obstacle().isEmpty()) {
            primary("Book a place", actions::book);
        } else if (frozen && session.obstacle().get().kind() == Reason.Kind.CLASH_WARNED) {
            primary("Book all the same", actions::bookAllTheSame);
        }
        danger("Leave the waiting list", actions::leave);
    }

    /** Whether the reader has something else then, where that is no bar: such a place is never given unasked. */
    private static boolean asked(SessionDetails details) {
        return details.clash().isPresent()
                && details.summary()
                        .obstacle()
                        .filter(reason -> KEPT_OUT_BY.contains(reason.kind()))
                        .isEmpty();
    }

    private void whyAsked(SessionDetails details) {
        if (asked(details)) {
            details.clash()
                    .ifPresent(other -> add(Hint.warning("At the same time is " + ClashRule.words(other)
                            + ". So a place is not given to you unasked: we write to you, it is held for some hours of "
                            + "school time, and you take it or leave it.")));
        }
    }
}
