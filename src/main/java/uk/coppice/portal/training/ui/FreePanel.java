package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDateTime;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.booking.rules.CoverRule;
import uk.coppice.portal.training.booking.rules.FairShareRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.calendar.SessionSummary;

/** No place yet: what there is to know before booking, or the rule that keeps the reader out and the way round. */
final class FreePanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    FreePanel(SessionDetails details, Viewer viewer, LocalDateTime now, Actions actions) {
        var session = details.summary();
        var reason = session.obstacle();
        if (reason.isPresent() && reason.get().kind() == Reason.Kind.CLASH_WARNED && viewer.isStaff()) {
            warned(details, reason.get(), now, actions);
        } else if (reason.isPresent()) {
            refused(details, reason.get());
        } else {
            open(details, viewer, now, actions);
        }
    }

    private void open(SessionDetails details, Viewer viewer, LocalDateTime now, Actions actions) {
        var session = details.summary();
        heading(places(session));
        if (!viewer.isStaff()) {
            line("You are signed in without a post, so you have no training of your own to book.");
            return;
        }
        var ticks = ticks(details);
        ticks.addComponentAsFirst(tick("Nothing else of yours is at that time"));
        add(ticks);
        book(details, now, "Book a place", actions::book);
    }

    private void warned(SessionDetails details, Reason reason, LocalDateTime now, Actions actions) {
        heading(places(details.summary()));
        add(Hint.warning(reason.sentence() + " You may book both, and choose on the day."));
        details.clash()
                .ifPresent(other -> add(button(TrainingNavigation.session("See " + other.title(), other.code()))));
        var ticks = ticks(details);
        if (ticks.getComponentCount() > 0) {
            add(ticks);
        }
        book(details, now, "Book all the same", actions::bookAllTheSame);
    }

    private void book(SessionDetails details, LocalDateTime now, String words, SerializableRunnable booking) {
        var session = details.summary();
        boolean limited = !session.figures().cover().isEmpty();
        details.approver()
                .ifPresentOrElse(
                        name -> add(
                                Hint.info(name + " agrees first. The place is held for you until they have decided.")),
                        () -> {
                            if (details.inSchoolTime() && !limited) {
                                add(Hint.warning("In school time: agree cover with your headteacher first."));
                            }
                        });
        primary(
                details.approver().isPresent()
                        ? words.replace("Book all the same", "Ask all the same").replace("Book a", "Ask for a")
                        : words,
                booking);
        boolean untilStart = session.figures().cancelUntil().equals(session.startsAt());
        small("You can cancel until "
                + (untilStart ? "it starts" : moment(session.figures().cancelUntil(), now))
                + ". Please do if you can’t come: a colleague may want the place.");
    }

    private static UnorderedList ticks(SessionDetails details) {
        var ticks = new UnorderedList();
        ticks.addClassName("ticks");
        var figures = details.summary().figures();
        figures.shares().forEach(share -> ticks.add(tick(FairShareRule.words(share))));
        figures.cover().forEach(cover -> ticks.add(tick(CoverRule.words(cover))));
        if (!details.inSchoolTime()) {
            ticks.add(tick("After school: no cover needed"));
        }
        return ticks;
    }

    private void refused(SessionDetails details, Reason reason) {
        heading(reason.heading());
        if (!reason.advice().isEmpty()) {
            line(reason.advice());
        }
        if (reason.kind() == Reason.Kind.CLASH) {
            details.clash().ifPresent(other -> {
                if (!other.leading()) {
                    line("Cancel that place first if you would rather come to this.");
                }
                add(button(TrainingNavigation.session("See " + other.title(), other.code())));
            });
        }
    }

    private static String places(SessionSummary session) {
        return session.placesLeft() + " of " + session.capacity() + " places left";
    }
}
