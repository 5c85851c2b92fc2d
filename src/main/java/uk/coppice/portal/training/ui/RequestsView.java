package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.booking.ApprovalDesk;
import uk.coppice.portal.training.booking.Requests;
import uk.coppice.portal.training.booking.rules.CoverRule;

/** The places that staff ask for and the reader decides on: who, what, when, who else is out that day. */
@Route(RequestsView.ROUTE)
@PageTitle("Requests – Coppice portal")
@Menu(order = 10, title = "Requests", icon = "i-check")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class RequestsView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "requests";

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NOTE = 500;

    private final transient Requests requests;
    private final transient ApprovalDesk desk;
    private final transient Clock clock;

    private final Banner banner = new Banner();
    private final Div content = new Div();

    public RequestsView(Requests requests, ApprovalDesk desk, Clock clock) {
        super("requests");
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
        add(banner, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        banner.clear();
        draw();
    }

    private void draw() {
        content.removeAll();
        var all = requests.toDecide();
        if (all.isEmpty()) {
            content.add(new PageHead("Nothing to decide"));
            content.add(new EmptyState(
                    "No request waits for you",
                    "When somebody asks for a place that you agree to, it stands here, and on your first page."));
            return;
        }
        content.add(new PageHead(
                Words.count(all.size(), "request", "requests") + " to decide",
                "Each holds a place until it is decided. One that nobody decides on ends by itself, and the place goes "
                        + "to the waiting list."));
        var words = new DateWords(LocalDate.now(clock));
        var rows = new Rows();
        all.forEach(request -> rows.add(new DayMark(request.startsAt().toLocalDate(), words), about(request, words)));
        content.add(rows);
    }

    private Div about(Requests.Request request, DateWords words) {
        var title = new H3(new Span(request.name() + ": "));
        title.add(TrainingNavigation.session(request.title(), request.code()));
        var about = new Div(title);
        if (!request.about().isEmpty()) {
            about.add(meta(request.about()));
        }
        about.add(
                meta(DateWords.hours(
                                request.startsAt().toLocalTime(),
                                request.endsAt().toLocalTime()) + ", " + request.venue()),
                meta("Asked " + words.moment(request.askedAt()) + ". Decide by " + words.moment(request.decideBy())
                        + "."));
        var asked = request.asked();
        if (asked != null) {
            about.add(Hint.warning("Moved since " + request.name() + " asked: it was "
                    + words.day(asked.startsAt().toLocalDate()) + ", "
                    + DateWords.hours(
                            asked.startsAt().toLocalTime(), asked.endsAt().toLocalTime()) + "."));
        }
        request.cover()
                .forEach(cover -> about.add(
                        cover.already()
                                ? Hint.info(
                                        CoverRule.words(cover) + ", and " + request.name() + " is one of them already.")
                                : Hint.info(CoverRule.words(cover) + " without " + request.name() + ".")));
        if (request.inSchoolTime() && request.cover().isEmpty()) {
            about.add(Hint.info("In school time: they need cover."));
        } else if (!request.inSchoolTime()) {
            about.add(Hint.info("Outside school time: no cover needed."));
        }
        about.add(decide(request));
        return about;
    }

    private Component decide(Requests.Request request) {
        var note = new TextField("Note to " + request.name());
        note.setPlaceholder("Optional");
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        var agree = new Button(
                "Agree",
                click -> decide(
                        request, () -> desk.agree(request.sessionId(), request.person(), note.getValue()), "Agreed: "));
        agree.setAriaLabel("Agree to " + request.name() + ", " + request.title());
        agree.setDisableOnClick(true);
        var decline = new Button(
                "Decline",
                click -> decide(
                        request,
                        () -> desk.decline(request.sessionId(), request.person(), note.getValue()),
                        "Declined: "));
        decline.addThemeVariants(ButtonVariant.AURA_DANGER);
        decline.setAriaLabel("Decline " + request.name() + ", " + request.title());
        decline.setDisableOnClick(true);
        var buttons = new Div(agree, decline);
        buttons.addClassName("btns");
        var form = new Div(note, buttons);
        form.addClassNames("stack", "decide");
        return form;
    }

    private void decide(Requests.Request request, Banner.Action decision, String said) {
        if (banner.attempt(decision)) {
            Toast.show(said + request.name() + ", " + request.title(), () -> {
                try {
                    desk.takeBack(request.sessionId(), request.person());
                } finally {
                    draw();
                }
            });
        }
        draw();
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("meta");
        return line;
    }
}
