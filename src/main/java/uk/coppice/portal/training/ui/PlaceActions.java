package uk.coppice.portal.training.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.OfferDesk;
import uk.coppice.portal.training.booking.SwapDesk;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.calendar.SessionPages;
import uk.coppice.portal.training.calendar.SessionSummary;

/** What the reader of a session's page does with their own place: done, said in a line, and taken back with undo. */
@Component
@Scope("prototype")
class PlaceActions implements BookingPanel.Actions {

    private static final long serialVersionUID = 1L;

    private final transient SessionPages pages;
    private final transient BookingDesk desk;
    private final transient OfferDesk offers;
    private final transient SwapDesk swaps;
    private final transient StaffDirectory directory;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    private String code = "";
    private Banner banner = new Banner();
    private SerializableRunnable redraw = () -> {};

    PlaceActions(
            SessionPages pages,
            BookingDesk desk,
            OfferDesk offers,
            SwapDesk swaps,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.offers = offers;
        this.swaps = swaps;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Says which session's page it is, where reasons are said, and how the page is drawn again. */
    void on(String session, Banner reasons, SerializableRunnable draw) {
        this.code = session;
        this.banner = reasons;
        this.redraw = draw;
    }

    @Override
    public void book() {
        if (saidBefore(session -> PlaceWords.bookedBefore(session, LocalDate.now(clock)))) {
            return;
        }
        change(desk::book, session -> PlaceWords.booked(session, LocalDate.now(clock)), desk::cancel);
    }

    @Override
    public void bookAllTheSame() {
        change(desk::bookAllTheSame, session -> PlaceWords.booked(session, LocalDate.now(clock)), desk::cancel);
    }

    @Override
    public void cancel() {
        if (saidBefore(PlaceWords::cancelledBefore)) {
            return;
        }
        change(desk::cancel, session -> "Your place is cancelled", desk::bookAllTheSame);
    }

    @Override
    public void join() {
        change(desk::join, session -> "You are on the waiting list: " + session.title(), desk::leave);
    }

    @Override
    public void leave() {
        // Undo would put the person at the end of the list, which is no undo.
        change(desk::leave, session -> "You left the waiting list: " + session.title(), null);
    }

    @Override
    public void take() {
        change(offers::take, session -> PlaceWords.booked(session, LocalDate.now(clock)), null);
    }

    @Override
    public void decline() {
        // The place is the next one's at once.
        change(offers::decline, session -> "You declined the place: " + session.title(), null);
    }

    @Override
    public void give() {
        Long me = currentViewer.get().personId();
        var session = session();
        if (me == null || session == null) {
            return;
        }
        long id = session.id();
        new ColleagueDialog(
                        "Give your place to a colleague",
                        "They see it on this page and on their first page, and the place is theirs when they take it. "
                                + "Until then it is yours.",
                        "Hold it out",
                        typed -> directory.search(typed, session.date(), StaffField.MOST_FOUND),
                        (person, clashKnown) -> {
                            swaps.propose(id, me, person.id());
                            Toast.show("Held out to " + person.name(), () -> {
                                swaps.withdraw(id, me);
                                redraw.run();
                            });
                            redraw.run();
                        })
                .open();
    }

    /** Whether it was done before, as in another window: then there is nothing to take back. */
    private boolean saidBefore(Function<SessionSummary, Optional<String>> words) {
        var before = Optional.ofNullable(session()).flatMap(words);
        before.ifPresent(said -> {
            Toast.show(said);
            redraw.run();
        });
        return before.isPresent();
    }

    private void change(PlaceChange change, Function<SessionSummary, String> said, @Nullable PlaceChange undo) {
        var me = currentViewer.get().personId();
        var session = session();
        if (me == null || session == null) {
            return;
        }
        long id = session.id();
        if (banner.attempt(() -> change.of(id, me))) {
            var after = session();
            String words = said.apply(after == null ? session : after);
            if (undo == null) {
                Toast.show(words);
            } else {
                Toast.show(words, () -> {
                    undo.of(id, me);
                    redraw.run();
                });
            }
        }
        redraw.run();
    }

    private @Nullable SessionSummary session() {
        return pages.find(code).map(SessionDetails::summary).orElse(null);
    }
}
