package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.SeriesBooking;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** All dates of a series that are still to come: which the reader can book and why not the others; booked in one go. */
@Route("series/:code")
@PageTitle("Series – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class SeriesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Of one session among those of its series: Phonics (1 of 6). */
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d+ of \\d+\\)$");

    private final transient TrainingCalendar calendar;
    private final transient SeriesBooking booking;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    private final Banner banner = new Banner();
    private final Div content = new Div();
    private final Button book = new Button("", click -> book());
    private final Map<Long, Checkbox> choices = new LinkedHashMap<>();
    private String series = "";

    public SeriesView(TrainingCalendar calendar, SeriesBooking booking, CurrentViewer currentViewer, Clock clock) {
        super("series");
        this.calendar = calendar;
        this.booking = booking;
        this.currentViewer = currentViewer;
        this.clock = clock;
        book.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        book.addClassNames("big", "wide");
        book.setDisableOnClick(true);
        add(new BackLink("Training", TrainingView.class), banner, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        series = event.getRouteParameters().get(TrainingNavigation.CODE).orElse("");
        banner.clear();
        draw();
    }

    private void draw() {
        var sessions = calendar.series(series);
        if (sessions.isEmpty()) {
            throw new NotFoundException("No series to come has the code " + series);
        }
        choices.clear();
        boolean staff = currentViewer.get().isStaff();
        var words = new DateWords(LocalDate.now(clock));
        var rows = new Rows();
        for (var session : sessions) {
            rows.add(new DayMark(session.date(), words), about(session, staff && bookable(session)));
        }
        content.removeAll();
        content.add(new PageHead(heading(sessions), sentence(sessions, staff)), rows);
        if (!choices.isEmpty()) {
            content.add(book);
            count();
        }
    }

    private static String heading(List<SessionSummary> sessions) {
        var titles = sessions.stream()
                .map(session -> NUMBER.matcher(session.title()).replaceFirst(""))
                .distinct()
                .toList();
        return titles.size() == 1 ? titles.getFirst() : titles.getFirst() + " and what follows";
    }

    private static String sentence(List<SessionSummary> sessions, boolean staff) {
        var held = sessions.stream()
                .filter(session -> session.status() != SessionStatus.CANCELLED)
                .toList();
        long mine = held.stream().filter(session -> session.place().held()).count();
        String dates = Words.count(held.size(), "date", "dates") + " to come";
        return staff ? dates + ", " + (mine == 0 ? "none" : String.valueOf(mine)) + " of them yours." : dates + ".";
    }

    private static boolean bookable(SessionSummary session) {
        return session.obstacle().isEmpty()
                && !session.place().held()
                && !session.waitingList().waiting();
    }

    private Div about(SessionSummary session, boolean bookable) {
        var meta = new Paragraph(DateWords.hours(session.start(), session.end()) + ", " + session.venue());
        meta.addClassName("meta");
        var end = new Div(SessionStates.of(session, LocalDateTime.now(clock)));
        end.addClassName("end");
        var about = new Div(new H3(TrainingNavigation.session(session.title(), session.code())), meta);
        session.obstacle()
                .filter(reason -> !session.place().held() && !session.leading())
                .filter(reason -> reason.kind() != Reason.Kind.FULL
                        && reason.kind() != Reason.Kind.CALLED_OFF) // which the state says
                .ifPresent(reason -> about.add(Hint.info(reason.sentence())));
        if (session.waitingList().mayJoin()) {
            about.add(Hint.info("Open it to join the waiting list."));
        }
        if (bookable) {
            about.add(choice(session));
        }
        about.add(end);
        return about;
    }

    private Component choice(SessionSummary session) {
        var choice = new Checkbox("Book this date", true);
        choice.setAriaLabel("Book " + new DateWords(LocalDate.now(clock)).day(session.date()));
        choice.addValueChangeListener(change -> count());
        choices.put(session.id(), choice);
        return choice;
    }

    private List<Long> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        int chosen = chosen().size();
        book.setVisible(chosen > 0);
        book.setText("Book " + Words.count(chosen, "date", "dates"));
    }

    private void book() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            return;
        }
        banner.clear();
        var titles = calendar.series(series).stream()
                .collect(Collectors.toMap(
                        SessionSummary::id, session -> new DateWords(LocalDate.now(clock)).day(session.date())));
        var outcome = booking.book(chosen(), me);
        var booked = new ArrayList<Long>();
        var refused = new UnorderedList();
        outcome.forEach((session, reason) -> {
            if (reason.isEmpty()) {
                booked.add(session);
            } else {
                refused.add(new ListItem(titles.getOrDefault(session, "") + ": " + reason));
            }
        });
        if (refused.getComponentCount() > 0) {
            banner.say(refused.getComponentCount() + " of " + outcome.size() + " dates could not be booked:", refused);
        }
        if (!booked.isEmpty()) {
            Toast.show(said(booked), () -> {
                giveUp(booked, me, titles);
                draw();
            });
        }
        book.setEnabled(true);
        draw();
    }

    /** {@code Booked: 2 dates}; a school that agrees to each place has still to decide. */
    private String said(List<Long> booked) {
        long asked = calendar.series(series).stream()
                .filter(session -> booked.contains(session.id()) && session.requested())
                .count();
        String dates = Words.count(booked.size(), "date", "dates");
        if (asked == 0) {
            return "Booked: " + dates;
        }
        return "Asked for: " + (asked == booked.size() ? dates : asked + " of " + dates) + ". Your school decides";
    }

    /** What a rule keeps is said: nothing stays booked unseen. */
    private void giveUp(List<Long> booked, long me, Map<Long, String> titles) {
        banner.clear();
        var kept = new UnorderedList();
        booking.cancel(booked, me).forEach((session, reason) -> {
            if (!reason.isEmpty()) {
                kept.add(new ListItem(titles.getOrDefault(session, "") + ": " + reason));
            }
        });
        if (kept.getComponentCount() > 0) {
            banner.say("You still have " + Words.count(kept.getComponentCount(), "date", "dates") + ":", kept);
        }
    }
}
