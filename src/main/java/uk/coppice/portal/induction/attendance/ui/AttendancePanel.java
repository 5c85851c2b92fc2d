package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.attendance.ClaimDesk;
import uk.coppice.portal.induction.attendance.DueSession;
import uk.coppice.portal.induction.attendance.EctPlaces;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.EctSessions;
import uk.coppice.portal.induction.ui.InductionPanel;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;

/** Attendance on an induction's page: how far it is, and to the teacher what to do about the first missed session. */
@org.springframework.stereotype.Component
@Order(10)
class AttendancePanel implements InductionPanel {

    private final EctSessions sessions;
    private final ClaimDesk desk;
    private final EctPlaces places;
    private final Clock clock;

    AttendancePanel(EctSessions sessions, ClaimDesk desk, EctPlaces places, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel(SeenInduction induction, DateWords words) {
        boolean own = induction.sight().is(Sight.As.OWN);
        var found = own ? sessions.mine() : sessions.of(induction.person().staffNo());
        return found.map(record -> draw(record, own, words));
    }

    private Component draw(EctRecord record, boolean own, DateWords words) {
        var current = AcademicYear.of(LocalDate.now(clock));
        var year = record.year(current);
        var person = record.seen().person();
        var panel = SessionsPanel.of(record, year, own ? "you" : person.firstName(), current);
        var all = own
                ? new RouterLink("See all sessions", MySessionsView.class)
                : EctSessionsView.link("See all sessions", person.staffNo());
        all.addClassName("more");
        panel.add(all);
        var part = new Div(panel);
        if (own) {
            year.lines().stream()
                    .filter(line -> line.due().state() == DueSession.State.MISSED
                            && (line.claim() == null || !line.claim().open()))
                    .findFirst()
                    .ifPresent(line -> part.add(toDo(line, words)));
        }
        return part;
    }

    private Section toDo(EctRecord.Line line, DateWords words) {
        var session = line.due().session();
        var actions =
                new SessionActions(desk, places, clock, () -> UI.getCurrent().refreshCurrentRoute(true));
        var makeUp = actions.makeUp(line);
        makeUp.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(makeUp, actions.wasThere(line));
        buttons.addClassName("btns");
        var section = new Section(
                new Div(
                        new H2("Make up " + session.title()),
                        new Paragraph("You were away on " + words.day(session.date())
                                + ". Say how you make it up; once it is done and confirmed, it counts as attended.")),
                buttons);
        section.addClassName("do");
        return section;
    }
}
