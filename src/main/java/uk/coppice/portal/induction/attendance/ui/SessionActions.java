package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.induction.attendance.Claim;
import uk.coppice.portal.induction.attendance.ClaimDesk;
import uk.coppice.portal.induction.attendance.DueSession;
import uk.coppice.portal.induction.attendance.EctPlaces;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.series.SeriesSession;

/** What an early career teacher can do about a session of their own. */
final class SessionActions {

    private final ClaimDesk desk;
    private final EctPlaces places;
    private final Clock clock;
    private final Redraw redraw;

    /** Draws the page again with what has changed. */
    @FunctionalInterface
    interface Redraw extends Serializable {
        void run();
    }

    SessionActions(ClaimDesk desk, EctPlaces places, Clock clock, Redraw redraw) {
        this.desk = desk;
        this.places = places;
        this.clock = clock;
        this.redraw = redraw;
    }

    /** Ways for one session, the likeliest first; none where there is nothing to do. */
    List<Component> of(EctRecord.Line line) {
        var due = line.due();
        var session = due.session();
        var now = LocalDateTime.now(clock);
        var ways = new ArrayList<Component>();
        if (due.state() == DueSession.State.NOT_DUE) {
            return ways;
        }
        var mark = due.mark();
        boolean present = mark != null && mark.present();
        if (!now.isBefore(session.startsAt().minus(RegisterAccess.OPENS_BEFORE))
                && !now.isAfter(session.endsAt())
                && !session.delivered()
                && !present) {
            ways.add(link("check-in", "Check in", session.title()));
        } else if (due.state() == DueSession.State.COMING && line.place() != BookingState.BOOKED) {
            ways.add(session.forEcts() ? book(line) : link(place(line), session));
        }
        if (due.open(now)) {
            var claim = line.claim();
            if (claim != null && claim.open()) {
                ways.add(withdraw(claim, session.title()));
            } else {
                ways.add(makeUp(line));
                ways.add(wasThere(line));
            }
        }
        return ways;
    }

    private Button book(EctRecord.Line line) {
        var session = line.due().session();
        var button = new Button("Book a place", click -> {
            if (Toast.attempt(() -> places.book(session.code()))) {
                Toast.show("Booked: " + session.title() + ", " + words().day(session.date()));
            }
            redraw.run();
        });
        button.setAriaLabel("Book a place: " + session.title());
        button.setDisableOnClick(true);
        return button;
    }

    /** Where others book too, the session's own page knows the rules. */
    private static String place(EctRecord.Line line) {
        return line.place() == null
                ? "Book a place"
                : line.place() == BookingState.OFFERED ? "Take or decline" : "See the session";
    }

    private static Anchor link(String words, SeriesSession session) {
        return link("training/" + session.code(), words, session.title());
    }

    Button makeUp(EctRecord.Line line) {
        var session = line.due().session();
        var button = new Button(
                "Make it up",
                click -> Toast.attempt(() -> new MakeUpDialog(
                                session.title(), desk.others(session.code()), words(), makeUp -> {
                                    desk.makeUp(session.code(), makeUp);
                                    done("Saved. It counts once it is confirmed.");
                                })
                        .open()));
        button.setAriaLabel("Make it up: " + session.title());
        return button;
    }

    Button wasThere(EctRecord.Line line) {
        var session = line.due().session();
        var button = new Button(
                "I was there",
                click -> new ClaimDialog(
                                "You were at " + session.title(),
                                "A lead of the session confirms it. Until then it does not count.",
                                "What helps them to remember? (optional)",
                                "Say that I was there",
                                note -> {
                                    desk.claim(session.code(), note);
                                    done("Saved. It counts once a lead confirms it.");
                                })
                        .open());
        button.setAriaLabel("I was there: " + session.title());
        return button;
    }

    private Button withdraw(Claim claim, String title) {
        var button = new Button("Withdraw", click -> {
            if (Toast.attempt(() -> desk.withdraw(claim.id()))) {
                Toast.show("Withdrawn: " + title, () -> {
                    try {
                        desk.putBack(claim.id());
                    } finally {
                        redraw.run();
                    }
                });
            }
            redraw.run();
        });
        button.setAriaLabel("Withdraw what you said about " + title);
        button.setDisableOnClick(true);
        return button;
    }

    private void done(String words) {
        Toast.show(words);
        redraw.run();
    }

    private DateWords words() {
        return new DateWords(LocalDate.now(clock));
    }

    private static Anchor link(String address, String words, String about) {
        var link = new Anchor(address, words);
        link.addClassName("btn");
        link.getElement().setAttribute("aria-label", words + ": " + about);
        return link;
    }
}
