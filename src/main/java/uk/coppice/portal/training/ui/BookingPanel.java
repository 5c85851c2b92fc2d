package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.record.TrainingRecord;

/**
 * Whether the reader has a place or can have one. The heading is the answer; the lines are the reasons; what can't be
 * done is not offered.
 */
final class BookingPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Button book = new Button("Book a place");
    private final Button cancel = new Button("Cancel my place");
    private final Button join = new Button("Join the waiting list");
    private final Button leave = new Button("Leave the waiting list");

    BookingPanel(SessionDetails details, TrainingRecord record, Viewer viewer, LocalDateTime now) {
        addClassNames("book", "panel");
        setAriaLabel("Your place");
        book.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        book.addClassNames("big", "wide");
        book.setDisableOnClick(true);
        cancel.addThemeVariants(ButtonVariant.AURA_DANGER);
        cancel.setDisableOnClick(true);
        join.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        join.addClassNames("big", "wide");
        join.setDisableOnClick(true);
        leave.addThemeVariants(ButtonVariant.AURA_DANGER);
        leave.setDisableOnClick(true);
        var session = details.summary();
        boolean over = session.obstacle()
                .filter(reason -> reason.kind() == Reason.Kind.STARTED)
                .isPresent();
        if (session.status() == SessionStatus.CANCELLED) {
            heading("Called off", "cross", "bad");
            session.obstacle().ifPresent(reason -> line(reason.advice()));
        } else if (session.status() == SessionStatus.DRAFT) {
            heading("A draft", "open", "");
            line("Only its leads and trust administrators see it, and nobody can book it until it is published.");
        } else if (session.leading()) {
            lead(details, now);
        } else if (session.status() == SessionStatus.DELIVERED) {
            past(session, record);
        } else if (session.booked()) {
            booked(details, over);
        } else if (session.waitingList().waiting() && !over) {
            waiting(session, now);
        } else if (session.waitingList().mayJoin()) {
            full(session, now);
        } else if (session.obstacle().isPresent()) {
            refused(details, session.obstacle().get());
        } else {
            open(details, viewer);
        }
    }

    BookingPanel withActions(SerializableRunnable booking, SerializableRunnable cancelling) {
        book.addClickListener(click -> booking.run());
        cancel.addClickListener(click -> cancelling.run());
        return this;
    }

    BookingPanel withWaiting(SerializableRunnable joining, SerializableRunnable leaving) {
        join.addClickListener(click -> joining.run());
        leave.addClickListener(click -> leaving.run());
        return this;
    }

    private void full(SessionSummary session, LocalDateTime now) {
        int ahead = session.waitingList().length();
        heading(ahead == 0 ? "Full" : "Full, " + ahead + " waiting");
        line("If a place comes free it is yours automatically, in the order of the list. You would be "
                + Words.nth(ahead + 1) + " in line.");
        line("Nobody is moved up after " + moment(session, now) + ".");
        add(join);
    }

    private void waiting(SessionSummary session, LocalDateTime now) {
        var list = session.waitingList();
        heading("Waiting: " + Words.nth(list.mine()) + " in line", "clock", "");
        line(
                now.isBefore(list.freezesAt())
                        ? "The place is yours automatically when "
                                + (list.mine() == 1 ? "somebody cancels" : list.mine() + " people cancel")
                                + ". Nobody is moved up after " + moment(session, now) + "."
                        : "The list closed at " + moment(session, now)
                                + ". If a place comes free now, whoever books first has it.");
        if (!now.isBefore(list.freezesAt()) && session.obstacle().isEmpty()) {
            add(book);
        }
        add(leave);
    }

    private static String moment(SessionSummary session, LocalDateTime now) {
        return new DateWords(now.toLocalDate()).moment(session.waitingList().freezesAt());
    }

    private void open(SessionDetails details, Viewer viewer) {
        var session = details.summary();
        heading(places(session));
        if (viewer.personId() == null) {
            line("You are signed in without a staff record, so you have no training of your own to book.");
            return;
        }
        var ticks = new UnorderedList(tick("Nothing else of yours is at that time"));
        ticks.addClassName("ticks");
        if (!details.inSchoolTime()) {
            ticks.add(tick("After school: no cover needed"));
        }
        add(ticks);
        if (details.inSchoolTime()) {
            add(Hint.warning("In school time: agree cover with your headteacher first."));
        }
        add(book);
        small("You can cancel until it starts. Please do if you can’t come: a colleague may want the place.");
    }

    private void booked(SessionDetails details, boolean started) {
        heading("You have a place", "done", "ok");
        if (details.keepsPlace().isEmpty()) {
            line("You can cancel until it starts.");
            add(cancel);
        } else if (started) {
            line(details.summary().obstacle().map(Reason::heading).orElse("") + ". It counts for you once "
                    + first(details).orElse("the lead") + " has finished the register.");
        } else {
            line(details.keepsPlace().get().sentence());
        }
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

    private void lead(SessionDetails details, LocalDateTime now) {
        var session = details.summary();
        heading("You lead this session");
        if (session.status() == SessionStatus.DELIVERED) {
            line("The register is finished, and the session counts.");
            add(button(TrainingNavigation.register("See the register", session.code())));
            return;
        }
        String booked = session.taken() + " of " + session.capacity() + " booked.";
        if (now.isBefore(details.registerOpensAt())) {
            line(booked + " The register opens at "
                    + DateWords.time(details.registerOpensAt().toLocalTime()) + " on the day.");
            add(button(TrainingNavigation.register("See who is coming", session.code())));
        } else {
            line(booked);
            var open = button(TrainingNavigation.register("Open the register", session.code()));
            open.addClassNames("primary", "big", "wide");
            add(open);
        }
    }

    private void past(SessionSummary session, TrainingRecord record) {
        var entry = record.entries().stream()
                .filter(other -> other.code().equals(session.code()))
                .findFirst();
        if (entry.isPresent()) {
            heading(entry.get().mark() == Mark.MADE_UP ? "You made it up" : "You went", "done", "ok");
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

    private static String places(SessionSummary session) {
        return session.placesLeft() + " of " + session.capacity() + " places left";
    }

    private static Optional<String> first(SessionDetails details) {
        return details.leads().stream().map(SessionDetails.Lead::name).findFirst();
    }

    private void heading(String words) {
        add(new H2(words));
    }

    private void heading(String words, String icon, String tone) {
        var heading = new H2(new Icon(icon), new Span(words));
        heading.addClassName("state");
        if (!tone.isEmpty()) {
            heading.addClassName(tone);
        }
        add(heading);
    }

    private void line(String words) {
        add(new Paragraph(words));
    }

    private void small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        add(line);
    }

    private static ListItem tick(String words) {
        return new ListItem(new Icon("check"), new Span(words));
    }

    private static RouterLink button(RouterLink link) {
        link.addClassName("btn");
        return link;
    }

    /** The button that changes the state, if there is one: where the keyboard goes after a change. */
    Optional<Component> action() {
        return getChildren()
                .filter(List.of(book, cancel, join, leave)::contains)
                .findFirst();
    }
}
