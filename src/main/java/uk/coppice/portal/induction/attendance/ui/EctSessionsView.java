package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.EctSessions;
import uk.coppice.portal.induction.ui.InductionNavigation;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.PageHead;

/** The sessions of an early career teacher, for those who stand by; to everyone else there is no such page. */
@Route("inductions/:" + EctSessionsView.STAFF_NO + "/sessions")
@PageTitle("ECT sessions – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class EctSessionsView extends SessionsPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String STAFF_NO = "staffNo";

    private final transient EctSessions sessions;

    EctSessionsView(EctSessions sessions, Clock clock) {
        super(clock);
        this.sessions = sessions;
    }

    /** To the sessions of a member of staff. */
    static RouterLink link(String words, String staffNo) {
        return new RouterLink(words, EctSessionsView.class, new RouteParameters(STAFF_NO, staffNo));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String staffNo = event.getRouteParameters().get(STAFF_NO).orElse("");
        var record = sessions.of(staffNo)
                .orElseThrow(() -> new NotFoundException("No induction under this number is for the viewer"));
        removeAll();
        draw(record, asked(record, event.getLocation()));
    }

    private void draw(EctRecord record, EctRecord.Year year) {
        var person = record.seen().person();
        var back = InductionNavigation.of("", person.staffNo());
        back.addClassName("back");
        back.add(new Icon("left"));
        back.add("Induction of " + person.name());
        var outlook = year.outlook();
        String sentence = outlook.due() == 0
                ? "Nothing was due in " + year.year() + " so far."
                : outlook.attended() + " of " + outlook.due() + " due sessions attended in " + year.year() + ".";
        add(
                back,
                new PageHead("ECT sessions of " + person.name(), sentence)
                        .beside(years(record, year, words -> link(words, person.staffNo()))),
                SessionsPanel.of(record, year, person.firstName(), current()));
        if (year.lines().isEmpty()) {
            add(nothing());
        } else {
            add(
                    new H2("Sessions " + year.year()),
                    SessionList.of(year, record.seen().sight(), words(), line -> List.of(), line -> List.of()));
        }
        add(privacy());
    }
}
