package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.PlannedRow;
import uk.coppice.portal.training.planning.PlannedSessions;
import uk.coppice.portal.training.planning.PlanningAccess;
import uk.coppice.portal.training.planning.SeriesPlanner;
import uk.coppice.portal.training.ui.TrainingNavigation;
import uk.coppice.portal.training.ui.TrainingView;

/** The sessions that one plans: what needs a look, drafts, what is to come. */
@Route("training/plan")
@PageTitle("Sessions you plan – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class PlanView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DRAFTS = 200;
    private static final int PAGE = 40;
    private static final String PAGE_NUMBER = "page";

    private final transient PlannedSessions planned;
    private final transient SeriesPlanner series;
    private final transient Clock clock;
    private final Banner banner = new Banner();
    private final Div content = new Div();
    private int page;

    PlanView(PlannedSessions planned, SeriesPlanner series, PlanningAccess access, Clock clock) {
        super("planning");
        this.planned = planned;
        this.series = series;
        this.clock = clock;
        var create = PlanningNavigation.create("Plan a session");
        create.addClassNames("btn", "primary");
        var several = PlanningNavigation.series("Plan a series");
        several.addClassName("btn");
        var buttons = new Div(create, several);
        buttons.addClassName("btns");
        add(new BackLink("Training", TrainingView.class));
        add(new PageHead(
                        "Sessions you plan",
                        access.everywhere()
                                ? "You plan every session of the trust."
                                : "Those that you lead or co-lead, and your drafts.")
                .beside(buttons));
        add(banner, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PAGE_NUMBER)
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
        banner.clear();
        draw();
    }

    private void draw() {
        content.removeAll();
        var tooFew = planned.tooFew();
        var drafts = planned.drafts(MOST_DRAFTS);
        int total = planned.countComing();
        var coming = planned.coming((page - 1) * PAGE, PAGE);
        if (!tooFew.isEmpty() && page == 1) {
            content.add(list("Too few have booked", tooFew));
        }
        if (!drafts.isEmpty() && page == 1) {
            content.add(drafts(drafts));
        }
        if (total > 0) {
            var section = list("To come", coming);
            section.add(pages(total));
            content.add(section);
        }
        if (drafts.isEmpty() && total == 0) {
            content.add(new EmptyState(
                    "You plan no session yet",
                    "What you plan stands here, from the first draft until it has been held."));
        }
    }

    private Section drafts(List<PlannedRow> drafts) {
        var section = list("Drafts", drafts);
        drafts.stream()
                .map(PlannedRow::seriesCode)
                .filter(code -> code != null && !code.isEmpty())
                .distinct()
                .forEach(code -> section.add(new Button("Publish all drafts of " + code, click -> publish(code))));
        return section;
    }

    private void publish(String code) {
        banner.clear();
        try {
            int published = series.publish(code);
            draw();
            Toast.show("Published: " + Words.count(published, "session", "sessions") + " of " + code);
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }

    private Section list(String heading, List<PlannedRow> sessions) {
        var rows = new Rows();
        var words = new DateWords(today());
        for (var session : sessions) {
            rows.add(new DayMark(session.date(), words), about(session, words));
        }
        return new Section(new H2(heading), rows);
    }

    private Div about(PlannedRow session, DateWords words) {
        var about = new Div(new H3(TrainingNavigation.session(session.title(), session.code())));
        var code = new Span(session.code());
        code.addClassName("nowrap");
        var meta = new Paragraph(
                new Span(DateWords.hours(session.start(), session.end())
                        + (session.venue().isEmpty() ? "" : ", " + session.venue()) + " – "),
                code);
        meta.addClassName("meta");
        about.add(meta);
        if (session.tooFew(today()) && session.minimum() != null) {
            about.add(Hint.warning("Only " + session.taken() + " booked: you wanted at least " + session.minimum()
                    + (session.minimumBy() == null ? "" : " by " + words.day(session.minimumBy())) + "."));
        }
        var end = new Div(state(session));
        end.addClassName("end");
        if (session.status() != SessionStatus.CANCELLED) {
            var edit = PlanningNavigation.edit("Edit", session.code());
            edit.addClassName("more");
            edit.getElement().setAttribute("aria-label", "Edit " + session.title());
            end.add(edit);
        }
        about.add(end);
        return about;
    }

    private static StateLabel state(PlannedRow session) {
        if (session.status() == SessionStatus.DRAFT) {
            return StateLabel.plain("open", "Draft");
        }
        if (session.status() == SessionStatus.CANCELLED) {
            return StateLabel.off("Called off");
        }
        String waiting = session.waiting() == 0 ? "" : ", " + session.waiting() + " waiting";
        return StateLabel.plain("users", session.taken() + " of " + session.capacity() + " places taken" + waiting);
    }

    private Div pages(int total) {
        var pages = new Div();
        pages.addClassName("btns");
        if (page > 1) {
            pages.add(new Button("Earlier ones", click -> go(page - 1)));
        }
        if (page * PAGE < total) {
            pages.add(new Button("Later ones", click -> go(page + 1)));
        }
        return pages;
    }

    private void go(int number) {
        UI.getCurrent().navigate(PlanView.class, QueryParameters.simple(Map.of(PAGE_NUMBER, String.valueOf(number))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
