package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.OneReading;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.SessionPlaces;
import uk.coppice.portal.training.booking.SwapDesk;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.calendar.SessionPages;
import uk.coppice.portal.training.evaluation.ui.EvaluationPart;
import uk.coppice.portal.training.record.TrainingRecord;
import uk.coppice.portal.training.record.TrainingRecords;

/** A session's own page: what it is, and first whether the reader has a place or can have one. */
@Route("training/:code")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class SessionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String[] NTH = {"first", "second", "third", "fourth", "fifth", "sixth"};

    private final transient SessionPages pages;
    private final transient TrainingRecords records;
    private final PlaceActions actions;
    private final PlacesPart placesPart;
    private final transient SessionPlaces places;
    private final transient SwapDesk swapDesk;
    private final transient CurrentViewer currentViewer;
    private final transient OneReading reading;
    private final transient Clock clock;
    private final transient SessionPlanning planning;
    private final transient EvaluationPart evaluation;

    private final Banner banner = new Banner();
    private final Div content = new Div();
    private String code = "";
    private String title = "";

    public SessionView(
            SessionPages pages,
            TrainingRecords records,
            PlaceActions actions,
            PlacesPart placesPart,
            SessionPlaces places,
            SwapDesk swapDesk,
            CurrentViewer currentViewer,
            SessionPlanning planning,
            EvaluationPart evaluation,
            OneReading reading,
            Clock clock) {
        super("session");
        this.evaluation = evaluation;
        this.reading = reading;
        this.planning = planning;
        this.pages = pages;
        this.records = records;
        this.actions = actions;
        this.placesPart = placesPart;
        this.places = places;
        this.swapDesk = swapDesk;
        placesPart.on(banner, this::draw);
        this.currentViewer = currentViewer;
        this.clock = clock;
        var back = new BackLink("Training", TrainingView.class);
        back.setQueryParameters(CalendarPage.lastPlace());
        content.addClassName("sess");
        add(back, banner, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(TrainingNavigation.CODE).orElse("");
        actions.on(code, banner, this::draw);
        banner.clear();
        draw();
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    private void draw() {
        reading.of(this::drawAll);
    }

    private void drawAll() {
        var details = pages.find(code).orElseThrow(() -> new NotFoundException("No session has the code " + code));
        var session = details.summary();
        title = session.title();
        var words = new DateWords(LocalDate.now(clock));
        var record = records.mine(AcademicYear.of(session.date()));

        var when = new Paragraph(words.span(session.date(), session.start(), session.end()));
        when.addClassName("over");
        var header = new Header(when, new H1(title));
        if (!details.text().isBlank()) {
            var text = new Paragraph(details.text());
            text.addClassName("lead");
            header.add(text);
        }
        var swaps = places.swaps(session.id());
        var viewer = currentViewer.get();
        boolean heldOut = swaps.stream().anyMatch(swap -> viewer.is(swap.person()));
        var panel = new Div(
                swaps(details, swaps),
                BookingPanel.of(details, record, viewer, heldOut, LocalDateTime.now(clock), actions));
        panel.addClassName("panels");
        placesPart.draw(session);
        var rest = new Div(facts(
                details,
                record,
                session.obstacle().isEmpty() && !session.place().held()));
        rest.addClassName("rest");
        if (!details.leads().isEmpty()) {
            rest.add(leads(details));
        }
        evaluation.addTo(rest, details);
        planning.addTo(rest, code, this::draw);
        if (details.mayTakeRegister() && !session.leading() && session.status() != SessionStatus.DRAFT) {
            rest.add(new Section(new H2("Register"), more(session.code())));
        }
        if (!details.seriesCode().isEmpty() && session.startsAt().isAfter(LocalDateTime.now(clock))) {
            rest.add(series(details));
        }
        rest.add(placesPart);
        content.removeAll();
        content.add(header, panel, rest);
    }

    private Div swaps(SessionDetails details, List<SessionPlaces.Swap> swaps) {
        var session = details.summary();
        var part = new Div();
        part.addClassName("swaps");
        Long me = currentViewer.get().personId();
        if (me != null) {
            boolean filled = session.obstacle().isPresent()
                    && !session.offered()
                    && !session.waitingList().mayJoin();
            var clash = details.clash()
                    .filter(other -> session.obstacle()
                            .filter(reason -> reason.kind() == Reason.Kind.CLASH)
                            .isEmpty());
            swaps.forEach(swap -> part.add(new SwapPart(
                    session.id(), swap, me, filled, clash, swapDesk, banner, this::draw, () -> tellTaken(swap))));
        }
        return part;
    }

    /** A school that agrees to each place decides on one that a colleague gave, too. */
    private void tellTaken(SessionPlaces.Swap swap) {
        pages.find(code)
                .map(SessionDetails::summary)
                .ifPresent(session -> Toast.show(
                        session.requested()
                                ? PlaceWords.booked(session, LocalDate.now(clock)) + ". Your school decides"
                                : "You have the place of " + swap.name()));
    }

    private static Section series(SessionDetails details) {
        var link = TrainingNavigation.series(
                details.summary().audience() == Audience.ECTS
                        ? "See all its dates"
                        : "See all dates and book the whole series",
                details.seriesCode());
        link.addClassName("more");
        return new Section(new H2("Part of a series"), new Paragraph(link));
    }

    private static Facts facts(SessionDetails details, TrainingRecord record, boolean couldCome) {
        var session = details.summary();
        var facts = new Facts()
                .add("pin", session.venue(), "")
                .add("users", session.audience().words(), "");
        String kind = session.kind().words() + (session.topic().isBlank() ? "" : ": " + session.topic());
        if (!session.kind().countsTowardsAim()) {
            return facts.add("record", kind, "Part of induction; it does not count as a trust session");
        }
        long next = record.counted() + 1;
        String nth = couldCome && record.aim() > 0 && next <= Math.min(record.aim(), NTH.length)
                ? "Counts as one trust session: your " + NTH[(int) next - 1] + " of " + record.aim() + " this year"
                : "Counts as one trust session";
        return facts.add("record", kind, nth);
    }

    private static Section leads(SessionDetails details) {
        var list = new UnorderedList();
        list.addClassName("leads");
        boolean first = true;
        for (var lead : details.leads()) {
            var avatar = new Span(Words.initials(lead.name()));
            avatar.addClassName("avatar");
            avatar.getElement().setAttribute("aria-hidden", "true");
            var name = new Span(lead.name());
            name.addClassName("strong");
            String about = first ? lead.about() : lead.about().isEmpty() ? "Co-leading" : lead.about() + ", co-leading";
            var post = new Span(about);
            post.addClassName("quiet");
            var words = new Div(name, post);
            list.add(new ListItem(avatar, words));
            first = false;
        }
        return new Section(new H2("Who leads it"), list);
    }

    private static Paragraph more(String code) {
        var link = TrainingNavigation.register("See the register", code);
        link.addClassName("more");
        return new Paragraph(link);
    }
}
