package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.action.SurveyActions;
import uk.coppice.portal.survey.comments.PublishedComments;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.results.ClosedSurvey;
import uk.coppice.portal.survey.results.QuestionResult;
import uk.coppice.portal.survey.results.SurveyQuestions;
import uk.coppice.portal.survey.results.SurveyResults;

/** The results of one survey: how many answered, each question over the whole trust, and one cut at a time. */
@Route("survey-results/:code")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
public class SurveyResultView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String CODE = "code";

    private final transient SurveyResults results;
    private final transient PublishedComments comments;
    private final transient SurveyActions actions;
    private final transient SurveyQuestions questions;
    private final transient PlanAims plan;
    private final transient Clock clock;
    private String title = "Survey results";

    SurveyResultView(
            SurveyResults results,
            PublishedComments comments,
            SurveyActions actions,
            SurveyQuestions questions,
            PlanAims plan,
            Clock clock) {
        super("results");
        this.results = results;
        this.comments = comments;
        this.actions = actions;
        this.questions = questions;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var closed =
                results.find(event.getRouteParameters().get(CODE).orElse("")).orElseThrow(NotFoundException::new);
        draw(
                closed,
                new ResultsAddress(
                        closed.survey().code(),
                        ResultsAddress.cut(query.getSingleParameter("cut").orElse("")),
                        query.getSingleParameter("question").orElse("")));
    }

    private void draw(ClosedSurvey closed, ResultsAddress address) {
        removeAll();
        var survey = closed.survey();
        title = survey.title();
        var words = new DateWords(LocalDate.now(clock));
        String about = SurveyResultsView.about(survey, words, clock);
        add(new BackLink("Survey results", SurveyResultsView.class));
        if (survey.state() != SurveyState.CLOSED) {
            add(new PageHead(title));
            add(new EmptyState(
                    about,
                    "Until then nobody sees any result, not even how many have answered. So nobody can follow who "
                            + "answered what."));
            return;
        }
        add(new PageHead(title, about + ". These results are final and do not change when people leave."));
        if (closed.response() == null) {
            add(new EmptyState(
                    "Not shown",
                    "Fewer than " + survey.minimumGroup() + " people answered, so nothing of it is shown to anybody."));
            return;
        }
        add(response(closed), ways(closed));
        var two = new Div(whole(closed), cut(closed, address));
        two.addClassName("two");
        add(two);
        add(comments(closed));
    }

    private static Component response(ClosedSurvey closed) {
        var response = Objects.requireNonNull(closed.response());
        String share = Share.down(response.answered(), response.invited());
        var words = new Div(new H2(Words.share(response.answered(), response.invited()) + " people answered"));
        if (response.low()) {
            words.add(Hint.warning(
                    "Low response: " + share + ". Under 50% no aim counts as met, and those who answered may not be "
                            + "like those who did not."));
        } else {
            words.add(new Paragraph(
                    share + ": enough to rely on. Under 50% there is a warning, and no aim counts as met."));
        }
        var panel = new Panel(words, StackedBar.response(response.answered(), response.invited()));
        panel.addClassName("resp");
        return panel;
    }

    private Component ways(ClosedSurvey closed) {
        String base = "survey-results/" + closed.survey().code() + "/results.";
        var ways = new Div();
        if (actions.mayWrite()) {
            var act = new RouterLink(
                    "Tell staff what you do about it",
                    SurveyActionsView.class,
                    new RouteParameters(CODE, closed.survey().code()));
            act.addClassNames("btn", "primary");
            ways.add(act);
        }
        ways.add(file(base + "csv", "Download CSV"), file(base + "xlsx", "Download for Excel"));
        ways.addClassNames("btns", "resultways");
        return ways;
    }

    private static Anchor file(String address, String words) {
        var file = new Anchor(address, words);
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.addClassName("btn");
        return file;
    }

    private Component whole(ClosedSurvey closed) {
        var section = new Section(new H2("Whole trust"));
        if (closed.questions().stream().anyMatch(question -> question.question().kind() == QuestionKind.AGREEMENT)) {
            section.add(keys(
                    List.of("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"),
                    List.of(1, 2, 3, 4, 5)));
        }
        closed.questions().forEach(question -> section.add(new QuestionFigure(question, standing(closed, question))));
        return section;
    }

    private Optional<PlanAims.Standing> standing(ClosedSurvey closed, QuestionResult question) {
        String indicator = question.question().indicator();
        if (indicator == null || !question.shown() || !question.scale()) {
            return Optional.empty();
        }
        var day = closed.survey().opensAt().atZone(clock.getZone()).toLocalDate();
        var figure = Measurement.of(question.favourable(), question.answers(), List.of(), List.of())
                .with(closed.lowResponse() ? Measurement.Caution.LOW_RESPONSE : Measurement.Caution.NONE);
        return plan.standing(indicator, AcademicYear.of(day), figure);
    }

    private Component cut(ClosedSurvey closed, ResultsAddress address) {
        var section = new Section();
        section.addClassName("cut");
        var asked = closed.question(address.question())
                .or(() -> closed.questions().stream().findFirst());
        boolean bySchool = address.cut() == Cut.SCHOOL;
        var head = new Div(new H2(bySchool ? "By school" : "By role"));
        head.addClassName("toolbar");
        if (!SurveyQuestions.imported(closed.survey())) {
            head.add(new ViewTabs("Break down by")
                    .add(address.by(Cut.SCHOOL).link("School", SurveyResultView.class), bySchool)
                    .add(address.by(Cut.STAFF_GROUP).link("Role", SurveyResultView.class), !bySchool));
        }
        section.add(head);
        if (asked.isEmpty()) {
            return section;
        }
        var question = asked.get();
        section.add(choice(closed, question, address));
        if (question.scale()) {
            section.add(keys(List.copyOf(UnitsTable.bands(question).values()), List.of(1, 3, 4)));
        }
        var units = results.units(closed, address.cut(), question.question().key());
        section.add(new UnitsTable(bySchool ? "School" : "Role", question, units));
        var why = Hint.info("Why some are not shown: a group with fewer than "
                + closed.survey().minimumGroup() + " answers is not shown, nor is one that would let you work it out.");
        section.add(why);
        var earlier = question.earlier();
        if (earlier != null) {
            section.add(Hint.info(
                    earlier.compared()
                            ? "Before: the same group in " + earlier.survey()
                                    + (earlier.remark().isEmpty() ? "" : " (" + earlier.remark() + ")")
                                    + ". It stands there only where both years may be shown on their own. People have come and "
                                    + "gone since."
                            : "Not compared with " + earlier.survey() + ": " + earlier.remark() + "."));
        }
        if (bySchool && results.ownSchoolsOnly()) {
            section.add(Hint.info("You see the schools that you lead, beside the whole trust."));
        }
        var bands =
                new Paragraph("Agree and strongly agree are added up here, and so are the two kinds of disagree, so "
                        + "that nobody stands out.");
        bands.addClassNames("small", "quiet");
        section.add(bands);
        return section;
    }

    private Component choice(ClosedSurvey closed, QuestionResult question, ResultsAddress address) {
        var choice = new Select<QuestionResult>();
        choice.setLabel("Question");
        choice.setItems(closed.questions());
        choice.setItemLabelGenerator(each -> each.question().text());
        choice.setValue(question);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var there = address.about(change.getValue().question().key());
                getUI().ifPresent(ui -> ui.navigate(SurveyResultView.class, there.parameters(), there.query()));
            }
        });
        return choice;
    }

    private static Component keys(List<String> words, List<Integer> colours) {
        var keys = new UnorderedList();
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-label", "Colours");
        keys.getElement().setAttribute("role", "list");
        IntStream.range(0, words.size())
                .forEach(n -> keys.add(new ListItem(QuestionFigure.key(colours.get(n)), new Span(words.get(n)))));
        return keys;
    }

    private Component comments(ClosedSurvey closed) {
        var section = new Section(new H2("In their own words"));
        section.addClassName("voices");
        Map<String, List<String>> published = comments.of(closed.survey().id());
        if (published.isEmpty()) {
            section.add(
                    new Paragraph("Comments that may be shown stand here after somebody in the trust office has read "
                            + "them and taken out what would give somebody away."));
            return section;
        }
        questions.of(closed.survey()).stream()
                .filter(question -> published.containsKey(question.key()))
                .forEach(question -> {
                    var list = new UnorderedList();
                    list.addClassName("comments");
                    list.getElement().setAttribute("role", "list");
                    published.getOrDefault(question.key(), List.of()).forEach(words -> list.add(comment(words)));
                    section.add(new H3(question.text()), list);
                });
        return section;
    }

    /** Words of somebody, which act on nothing around them. */
    static ListItem comment(String words) {
        var text = new Span(words);
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("words");
        return new ListItem(text);
    }
}
