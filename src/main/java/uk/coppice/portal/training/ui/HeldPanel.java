package uk.coppice.portal.training.ui;

import java.time.LocalDateTime;
import java.util.Objects;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.booking.rules.ClashRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;

/** A place is the reader's: booked, asked for, or offered. */
final class HeldPanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    HeldPanel(SessionDetails details, boolean started, boolean heldOut, LocalDateTime now, Actions actions) {
        switch (Objects.requireNonNull(details.summary().place().state())) {
            case OFFERED -> offered(details, now, actions);
            case REQUESTED -> requested(details, now, actions);
            case BOOKED, WAITING, CANCELLED -> booked(details, started, heldOut, now, actions);
        }
    }

    private void booked(SessionDetails details, boolean started, boolean heldOut, LocalDateTime now, Actions actions) {
        var session = details.summary();
        heading("You have a place", "done", "ok");
        if (started) {
            line(session.obstacle().map(Reason::heading).orElse("") + ". It counts for you once "
                    + details.leads().stream()
                            .map(SessionDetails.Lead::name)
                            .findFirst()
                            .orElse("the lead")
                    + " has finished the register.");
            return;
        }
        var kept = details.keepsPlace();
        line(
                kept.isPresent()
                        ? kept.get().sentence()
                        : session.figures().cancelUntil().equals(session.startsAt())
                                ? "You can cancel until it starts."
                                : "You can cancel until "
                                        + moment(session.figures().cancelUntil(), now) + ".");
        if (kept.isEmpty()) {
            danger("Cancel my place", actions::cancel);
        }
        if (!heldOut
                && kept.filter(reason -> reason.kind() != Reason.Kind.CANCEL_DEADLINE)
                        .isEmpty()) {
            button("Give it to a colleague", actions::give).setDisableOnClick(false);
        }
    }

    private void requested(SessionDetails details, LocalDateTime now, Actions actions) {
        heading("Asked for: your school decides", "clock", "");
        line("The place is held for you until " + until(details, now) + ". "
                + details.approver().map(name -> name + " is").orElse("Your school is") + " asked to agree by then.");
        danger("Take my request back", actions::cancel);
    }

    private void offered(SessionDetails details, LocalDateTime now, Actions actions) {
        heading("A place is free for you");
        line("It is yours if you take it by " + until(details, now) + ". After that it goes to the next in line.");
        var obstacle = details.summary().obstacle();
        boolean barred =
                obstacle.filter(reason -> reason.kind() == Reason.Kind.CLASH).isPresent();
        if (barred) {
            line(obstacle.map(Reason::sentence).orElse("")
                    + " Cancel that place first if you would rather come to this.");
        } else {
            details.clash()
                    .ifPresent(other -> add(Hint.warning("At the same time is " + ClashRule.words(other)
                            + ". You may take the place all the same, and choose on the day.")));
        }
        details.clash()
                .ifPresent(other -> add(button(TrainingNavigation.session("See " + other.title(), other.code()))));
        if (!barred) {
            primary(details.clash().isPresent() ? "Take it all the same" : "Take the place", actions::take);
        }
        danger("Decline it", actions::decline);
    }

    private static String until(SessionDetails details, LocalDateTime now) {
        var until = details.summary().place().until();
        return moment(until == null ? details.summary().startsAt() : until, now);
    }
}
