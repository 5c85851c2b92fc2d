package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.ViewTabs;

/** Requests and complaints about data, what is late first. */
@Route("data-requests")
@PageTitle("Data requests – Coppice portal")
@Menu(order = 70, title = "Data requests", icon = "i-file")
@RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
public class DataRequestsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String SHOW = "show";
    private static final String DONE = "done";

    private final transient RequestDesk desk;
    private final transient DataProtectionSettings settings;
    private final transient CurrentViewer viewer;
    private final transient Clock clock;

    DataRequestsView(RequestDesk desk, DataProtectionSettings settings, CurrentViewer viewer, Clock clock) {
        super("datarequests");
        this.desk = desk;
        this.settings = settings;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean done = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(DONE::equals)
                .isPresent();
        removeAll();
        var open = desk.open();
        long late = open.stream()
                .filter(request -> request.clock()
                        .due()
                        .filter(due -> due.late(LocalDate.now(clock)))
                        .isPresent())
                .count();
        var record = new Button("Record a request by letter or phone");
        record.addClickListener(click -> new TellDialog(desk, clock).open());
        var buttons = new Div(record);
        buttons.addClassName("btns");
        if (viewer.get().is(Roles.HR) || viewer.get().is(Roles.DATA_PROTECTION_OFFICER)) {
            var copies = new Anchor("data-requests/copies", "Make a copy for somebody");
            copies.addClassName("btn");
            buttons.add(copies);
        }
        add(
                new PageHead(
                        open.isEmpty()
                                ? "Data requests"
                                : late > 0
                                        ? Words.count(late, "request is", "requests are") + " late"
                                        : Words.count(open.size(), "request", "requests") + " to see to",
                        "What people ask about their data, and complaints. An answer within a month; a complaint is "
                                + "acknowledged within 30 days."),
                buttons,
                tabs(done),
                done ? list(desk.closed(), true) : list(open, false));
        if (!settings.missing().isEmpty() && !viewer.get().is(Roles.HR)) {
            add(Hint.warning("The privacy notice does not say yet what only the trust knows: "
                    + String.join(", ", settings.missing())
                    + ". Set it under portal.data-protection in config/application.yaml."));
        }
    }

    private static ViewTabs tabs(boolean done) {
        return new ViewTabs("Which requests")
                .add(new RouterLink("To see to", DataRequestsView.class), !done)
                .add(link("Done with"), done);
    }

    private static RouterLink link(String words) {
        var link = new RouterLink(words, DataRequestsView.class);
        link.setQueryParameters(QueryParameters.of(SHOW, DONE));
        return link;
    }

    private com.vaadin.flow.component.Component list(List<DataRequest> requests, boolean done) {
        if (requests.isEmpty()) {
            return new EmptyState(
                    done ? "None is done with yet" : "Nothing to see to",
                    done
                            ? "Requests that were answered or withdrawn stand here."
                            : "Staff ask under My data, others with the form at /data-protection. What comes by letter, by "
                                    + "phone or in person, you record here on the day it comes: the law’s month has begun.");
        }
        var today = LocalDate.now(clock);
        var words = new DateWords(today);
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        requests.forEach(request -> {
            var link = new RouterLink(
                    request.kind().title() + ": " + request.name(),
                    DataRequestView.class,
                    DataRequestView.of(request.code()));
            var meta = new Paragraph(
                    request.code() + ", received " + words.day(request.clock().receivedOn())
                            + (request.handler().isEmpty()
                                    ? ""
                                    : ", " + request.handler() + (done ? " saw to it" : " sees to it")));
            meta.addClassName("meta");
            list.add(new ListItem(new Div(new H2(link), meta), new Div(DueLabel.of(request, today))));
        });
        return list;
    }
}
