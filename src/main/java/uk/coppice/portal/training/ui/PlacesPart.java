package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.BehalfDesk;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.SessionPlaces;
import uk.coppice.portal.training.booking.SwapDesk;
import uk.coppice.portal.training.calendar.SessionSummary;

/** The places of those whom the reader may book for, and what the reader can do for them. */
@org.springframework.stereotype.Component
@Scope("prototype")
class PlacesPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SessionPlaces places;
    private final transient BehalfDesk desk;
    private final transient SwapDesk swaps;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    private Banner banner = new Banner();
    private SerializableRunnable redraw = () -> {};

    PlacesPart(SessionPlaces places, BehalfDesk desk, SwapDesk swaps, CurrentViewer currentViewer, Clock clock) {
        this.places = places;
        this.desk = desk;
        this.swaps = swaps;
        this.currentViewer = currentViewer;
        this.clock = clock;
        addClassName("places");
    }

    /** Says where reasons are said, and how the page is drawn again. */
    void on(Banner reasons, SerializableRunnable draw) {
        this.banner = reasons;
        this.redraw = draw;
    }

    /** Draws it for a session; empty and unseen for those who book nobody else. */
    void draw(SessionSummary session) {
        removeAll();
        boolean shown = places.mayBookOthers(session.id())
                && session.status() == SessionStatus.PLANNED
                && session.startsAt().isAfter(LocalDateTime.now(clock));
        setVisible(shown);
        if (!shown) {
            return;
        }
        boolean all = places.runs(session.id());
        var lines = places.of(session.id(), session.date());
        add(new H2(all ? "Who has a place" : "Your staff"));
        if (lines.isEmpty()) {
            add(new Paragraph(all ? "Nobody yet." : "None of your staff has a place or waits for one."));
        } else {
            var list = new UnorderedList();
            list.addClassName("placelist");
            lines.forEach(line -> list.add(line(session, line)));
            add(list);
        }
        if (all) {
            tellGuests(session, lines);
        }
        add(new Button("Book for somebody", click -> bookFor(session)));
    }

    /** Guests are nobody's to book for, but they are why fewer places are left than names stand here. */
    private void tellGuests(SessionSummary session, List<SessionPlaces.Line> lines) {
        int guests = session.taken()
                - (int) lines.stream().filter(line -> line.state().holdsPlace()).count();
        if (guests > 0) {
            var about = new Paragraph(
                    (guests == 1 ? "1 guest from another school has" : guests + " guests from other schools have")
                            + " a place too, by name in the register.");
            about.addClassName("meta");
            add(about);
        }
    }

    private ListItem line(SessionSummary session, SessionPlaces.Line line) {
        String by = line.bookedBy().isEmpty() ? "" : (line.agreed() ? "Agreed by " : "Booked by ") + line.bookedBy();
        var about = new Paragraph(line.about() + (line.about().isEmpty() || by.isEmpty() ? "" : ". ") + by);
        about.addClassName("meta");
        var buttons = new Div(state(line));
        buttons.addClassName("end");
        var cancel = new Button("Cancel", click -> cancel(session, line));
        cancel.setAriaLabel("Cancel for " + line.name());
        cancel.setDisableOnClick(true);
        buttons.add(cancel);
        if (currentViewer.get().is(Roles.TRAINING_ADMINISTRATOR) && line.state() == BookingState.BOOKED) {
            var give = new Button("Swap", click -> swap(session, line));
            give.setAriaLabel("Give the place of " + line.name() + " to somebody else");
            buttons.add(give);
        }
        var name = new H3(line.name());
        return new ListItem(new Div(name, about), buttons);
    }

    private Component state(SessionPlaces.Line line) {
        var until = line.until();
        String by = until == null ? "" : " until " + new DateWords(LocalDate.now(clock)).moment(until);
        return switch (line.state()) {
            case BOOKED -> StateLabel.done("Booked");
            case REQUESTED -> StateLabel.plain("clock", "Asked for, held" + by);
            case OFFERED -> StateLabel.plain("clock", "Offered" + by);
            case WAITING, CANCELLED -> StateLabel.plain("clock", "Waiting");
        };
    }

    private void bookFor(SessionSummary session) {
        new BookForDialog(
                        session.id(),
                        !currentViewer.get().ledSchools().isEmpty(),
                        desk,
                        typed -> places.bookable(session.id(), typed, session.date(), StaffField.MOST_FOUND),
                        person -> {
                            boolean asked = state(session, person.id()) == BookingState.REQUESTED;
                            Toast.show(
                                    asked
                                            ? "Asked for " + person.name() + ": their school decides"
                                            : "Booked: " + person.name(),
                                    () -> {
                                        desk.cancel(session.id(), person.id());
                                        redraw.run();
                                    });
                            redraw.run();
                        })
                .open();
    }

    private void cancel(SessionSummary session, SessionPlaces.Line line) {
        if (banner.attempt(() -> desk.cancel(session.id(), line.person()))) {
            String done = "Cancelled for " + line.name();
            // Back in the same place they can only be while nobody else had a claim to it.
            if (line.state() == BookingState.BOOKED && session.waitingList().length() == 0) {
                Toast.show(done, () -> {
                    desk.book(session.id(), line.person(), true, "");
                    redraw.run();
                    tellRequest(session, line.person(), line.name());
                });
            } else {
                Toast.show(done);
            }
        }
        redraw.run();
    }

    /** A school that agrees to each place is asked again when one is given back. */
    private void tellRequest(SessionSummary session, long person, String name) {
        if (state(session, person) == BookingState.REQUESTED) {
            Toast.show("The school of " + name + " is asked to agree again; the place is held");
        }
    }

    private @Nullable BookingState state(SessionSummary session, long person) {
        return places.of(session.id(), session.date()).stream()
                .filter(line -> line.person() == person)
                .map(SessionPlaces.Line::state)
                .findFirst()
                .orElse(null);
    }

    /** Who stood in line before lost that, so for them there is no way back to where they were. */
    private void tellSwap(SessionSummary session, SessionPlaces.Line line, Person person, boolean inLine) {
        boolean asked = state(session, person.id()) == BookingState.REQUESTED;
        String done = asked
                ? "The place of " + line.name() + " is held for " + person.name() + ": their school decides"
                : person.name() + " has the place of " + line.name();
        if (inLine || asked) {
            Toast.show(done);
        } else {
            Toast.show(done, () -> {
                swaps.swapNow(session.id(), person.id(), line.person(), true);
                redraw.run();
                tellRequest(session, line.person(), line.name());
            });
        }
    }

    private void swap(SessionSummary session, SessionPlaces.Line line) {
        new ColleagueDialog(
                        "Give " + line.name() + "’s place to",
                        "At once, if the rules allow it."
                                + (session.waitingList().length() == 0
                                        ? ""
                                        : " The place does not go to the waiting list."),
                        "Swap them",
                        typed -> places.bookable(session.id(), typed, session.date(), StaffField.MOST_FOUND),
                        (person, clashKnown) -> {
                            boolean inLine = state(session, person.id()) == BookingState.WAITING;
                            swaps.swapNow(session.id(), line.person(), person.id(), clashKnown);
                            tellSwap(session, line, person, inLine);
                            redraw.run();
                        })
                .open();
    }
}
