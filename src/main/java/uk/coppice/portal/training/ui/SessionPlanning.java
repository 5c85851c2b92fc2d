package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.SessionParticulars;
import uk.coppice.portal.training.planning.SessionParticularsReader;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.planning.ui.PlanPanel;
import uk.coppice.portal.training.planning.ui.PlanView;
import uk.coppice.portal.training.planning.ui.PlanningNavigation;
import uk.coppice.portal.training.resources.ResourceLibrary;
import uk.coppice.portal.training.resources.ResourceShelf;
import uk.coppice.portal.training.resources.ResourceUploads;
import uk.coppice.portal.training.resources.ui.SessionResources;

/** The parts of a session's page that come from its planning. */
@Component
class SessionPlanning {

    private final SessionParticularsReader reader;
    private final SessionPlanner planner;
    private final ResourceLibrary library;
    private final ResourceShelf shelf;
    private final ResourceUploads uploads;
    private final PortalAddress address;
    private final Clock clock;

    SessionPlanning(
            SessionParticularsReader reader,
            SessionPlanner planner,
            ResourceLibrary library,
            ResourceShelf shelf,
            ResourceUploads uploads,
            PortalAddress address,
            Clock clock) {
        this.reader = reader;
        this.planner = planner;
        this.library = library;
        this.shelf = shelf;
        this.uploads = uploads;
        this.address = address;
        this.clock = clock;
    }

    /** Adds them to the page; {@code redraw} draws it again. */
    void addTo(Div page, String code, SerializableRunnable redraw) {
        reader.find(code).ifPresent(session -> {
            if (!session.calledOffWhy().isEmpty()) {
                var why = new Paragraph(session.calledOffWhy());
                why.addClassName("linkout");
                page.addComponentAsFirst(new Section(new H2("Why it was called off"), why));
            }
            leaving(page, session, code);
            var facts = facts(session);
            if (facts.getElement().getChildCount() > 0) {
                page.add(facts);
            }
            if (!session.onlineLink().isEmpty()) {
                var link = new Anchor(session.onlineLink(), session.onlineLink(), AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer");
                link.addClassName("linkout");
                page.add(new Section(new H2("Join online"), new Paragraph(link)));
            }
            var resources = new SessionResources(session.id(), session.mayPlan(), library, shelf, uploads);
            if (resources.isWorthShowing()) {
                page.add(resources);
            }
            if (session.mayPlan() && session.openToGuests() && session.status() == SessionStatus.PLANNED) {
                page.add(new PublicLink(address.of("/open/", code)));
            }
            if (session.mayPlan()) {
                page.add(new PlanPanel(
                        session,
                        code,
                        LocalDate.now(clock),
                        planner,
                        redraw,
                        () -> UI.getCurrent().navigate(PlanView.class)));
            }
        });
    }

    /** Says to those who may edit it that a lead will have left. */
    private void leaving(Div page, SessionParticulars session, String code) {
        if (!session.leaving().isEmpty()) {
            var words = new DateWords(LocalDate.now(clock));
            var section = new Section(new H2("Who leads it?"));
            session.leaving()
                    .forEach(lead -> section.add(Hint.warning(
                            lead.sentence(words.day(lead.lastDay()), words.today()) + ", before this session.")));
            var choose = PlanningNavigation.edit("Choose somebody else to lead it", code);
            choose.addClassName("more");
            section.add(new Paragraph(choose));
            page.addComponentAsFirst(section);
        }
    }

    private Facts facts(SessionParticulars session) {
        var words = new DateWords(LocalDate.now(clock));
        var facts = new Facts();
        if (!session.yearGroups().isEmpty()) {
            facts.add("users", "Planned for " + session.yearGroups(), "Others are welcome");
        }
        if (session.openToGuests()) {
            facts.add("users", "Open to other schools", "Staff from outside the trust may book too");
        }
        if (!session.aim().isEmpty()) {
            facts.add("chart", "Serves the aim " + session.aim(), "");
        }
        if (session.online() && session.onlineLink().isEmpty()) {
            facts.add("pin", "It can be joined online", "The link stands here once you have a place");
        }
        var opens = session.bookingOpens();
        if (opens != null) {
            facts.add("calendar", "Booking opens on " + words.day(opens), "");
        }
        var closes = session.closesAt();
        if (closes != null) {
            facts.add("clock", "Booking closes on " + words.moment(closes), "");
        }
        var cancel = session.cancelUntil();
        if (cancel != null) {
            facts.add("clock", "A place can be given up until " + words.moment(cancel), "");
        }
        return facts;
    }
}
