package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.owndata.DataWords;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.Reach;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;

/** A request with what was done with it, and what can be done next. */
@Route("data-requests/:code")
@RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
public class DataRequestView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String CODE = "code";

    private final transient RequestDesk desk;
    private final transient CurrentViewer viewer;
    private final transient Clock clock;
    private String code = "";

    DataRequestView(RequestDesk desk, CurrentViewer viewer, Clock clock) {
        super("datarequest");
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The address of a request's page. */
    static RouteParameters of(String code) {
        return new RouteParameters(CODE, code);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(CODE).orElse("");
        draw();
    }

    @Override
    public String getPageTitle() {
        return "Request " + code + " – Coppice portal";
    }

    void draw() {
        var request = desk.find(code).orElseThrow(() -> new NotFoundException("There is no such request"));
        var reach = desk.reach(code);
        removeAll();
        var today = LocalDate.now(clock);
        add(
                new BackLink("Data requests", DataRequestsView.class),
                new PageHead(request.kind().title() + ": " + request.name(), "Request " + request.code() + "."),
                DueLabel.of(request, today),
                facts(request, reach, today),
                said(request));
        if (!request.answer().isEmpty()) {
            add(new Section(new H2("The answer"), typed(request.answer())));
        }
        add(new RequestActions(desk, request, reach, viewer.get(), today, this::draw), history(request, today));
    }

    private static Component facts(DataRequest request, Reach reach, LocalDate today) {
        var words = new DateWords(today);
        var facts = new Facts()
                .add("calendar", "Received " + words.day(request.clock().receivedOn()), "It came " + cameBy(request))
                .add(
                        "users",
                        request.handler().isEmpty() ? "Nobody sees to it yet" : request.handler() + " sees to it",
                        who(request, reach));
        if (request.state().open() && !request.clock().complaint()) {
            facts.add("clock", answerBy(request, words), longer(request, words, today));
        }
        if (request.state().open() && request.clock().complaint()) {
            facts.add(
                    "clock",
                    request.acknowledgedOn() == null
                            ? "Acknowledge by " + words.day(request.clock().acknowledgeBy())
                            : "Acknowledged " + words.day(request.acknowledgedOn()),
                    "Then look into it, and answer without undue delay; tell them how it goes when it takes long");
        }
        return facts;
    }

    private static String cameBy(DataRequest request) {
        return switch (request.way()) {
            case PORTAL -> "from them, " + request.way().words();
            case FORM, TOLD -> request.way().words();
        };
    }

    private static String answerBy(DataRequest request, DateWords words) {
        var since = request.clock().waitingSince();
        return since == null
                ? "Answer by " + words.day(request.clock().answerBy())
                : "The time stands still since " + words.day(since);
    }

    private static String longer(DataRequest request, DateWords words, LocalDate today) {
        var waitingFor = request.waitingFor();
        if (waitingFor != null) {
            return "They were asked for " + waitingFor.words() + "; once they have answered, say so here";
        }
        if (request.clock().extended()) {
            return "Extended: they were told why";
        }
        return today.isAfter(request.clock().extendBy())
                ? "It can’t be extended any more: they had to be told within the month"
                : "If it must take longer, tell them by "
                        + words.day(request.clock().extendBy()) + " at the latest; then you have until "
                        + words.day(request.clock().answerByIfExtended());
    }

    private static String who(DataRequest request, Reach reach) {
        String number = request.person() == null ? "" : "Staff number " + request.staffNo() + ". ";
        String left = request.person() == null ? "" : "They can’t sign in any more. ";
        String doubt = "That the address is theirs proves no more than that: ask who they are where you doubt it";
        return switch (reach) {
            case PORTAL -> "Staff number " + request.staffNo();
            case EMAIL ->
                number + left + "News go to " + request.email() + ", with a link to this request. "
                        + (request.way() == DataRequest.Way.FORM ? doubt : "");
            case NONE ->
                number + left
                        + "The portal has no address of theirs, so it tells them nothing: write by other means, or "
                        + "add an address";
        };
    }

    private static Component said(DataRequest request) {
        var section = new Section(new H2("What they wrote"));
        section.add(
                request.words().isEmpty()
                        ? new Paragraph("Nothing beyond what they ask for.")
                        : typed(request.words()));
        if (request.section() != null) {
            section.add(
                    new Paragraph("It is about the part ‘" + DataWords.key(request.section()) + "’ of their data."));
        }
        if (!request.wanted().isEmpty()) {
            section.add(new Paragraph("It should say:"), typed(request.wanted()));
        }
        return section;
    }

    private static Component history(DataRequest request, LocalDate today) {
        var words = new DateWords(today);
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        request.steps().forEach(taken -> {
            var meta = new Paragraph(words.moment(taken.at()) + ", " + taken.by());
            meta.addClassName("meta");
            var item = new Div(new Paragraph(taken.step().words()), meta);
            if (!taken.words().isEmpty()) {
                item.add(typed(taken.words()));
            }
            list.add(new ListItem(item));
        });
        return new Section(new H2("What was done"), list);
    }

    private static Paragraph typed(String text) {
        var typed = new Paragraph(text);
        typed.addClassName("astyped");
        return typed;
    }
}
