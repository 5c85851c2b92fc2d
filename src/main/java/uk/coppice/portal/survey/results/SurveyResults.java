package uk.coppice.portal.survey.results;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.Lineage;

/**
 * The results of mid-year surveys for whoever may see them: the whole trust's and those by staff group for all leaders, a
 * school's for those who lead it, every school's for the central team, trustees and administrators. Before a survey closes there is
 * nothing to see, for nobody.
 */
@Service
public class SurveyResults {

    private static final List<SurveyKind> KINDS = List.of(SurveyKind.MID_YEAR);

    private final Surveys surveys;
    private final FigureReading figures;
    private final CurrentViewer viewer;

    SurveyResults(Surveys surveys, FigureReading figures, CurrentViewer viewer) {
        this.surveys = surveys;
        this.figures = figures;
        this.viewer = viewer;
    }

    /** Surveys that are open or closed, the latest first. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<SurveyCard> surveys() {
        return surveys.of(KINDS).stream()
                .filter(survey -> survey.state() != SurveyState.PLANNED)
                .toList();
    }

    /** A survey that is open or closed; of an open one nothing but that. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<ClosedSurvey> find(String code) {
        return surveys.find(code)
                .filter(survey -> KINDS.contains(survey.kind()) && survey.state() != SurveyState.PLANNED)
                .map(this::compared);
    }

    /** The groups of a cut that the current person may see; empty for a question or cut that there is not. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<UnitResult> units(ClosedSurvey survey, Cut cut, String question) {
        var who = viewer.get();
        boolean everySchool = everySchool(who);
        var scope = new FigureReading.Scope(everySchool, List.copyOf(who.ledSchools()));
        return survey.question(question)
                .map(asked -> figures.units(
                        survey.survey(),
                        cut,
                        asked.question(),
                        scope,
                        asked.compared() ? before(survey.survey()).orElse(null) : null))
                .orElse(List.of());
    }

    /** Whether the current person is shown some schools only. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    public boolean ownSchoolsOnly() {
        return !everySchool(viewer.get());
    }

    private static boolean everySchool(Viewer who) {
        return who.is(Roles.CENTRAL_TEAM) || who.is(Roles.TRUSTEE) || who.is(Roles.TRUST_ADMINISTRATOR);
    }

    private ClosedSurvey compared(SurveyCard survey) {
        var now = figures.whole(survey);
        if (survey.state() != SurveyState.CLOSED) {
            return now;
        }
        return before(survey)
                .map(figures::whole)
                .map(then -> new ClosedSurvey(
                        survey,
                        now.response(),
                        now.questions().stream()
                                .map(question -> question.since(earlier(question, then)))
                                .toList()))
                .orElse(now);
    }

    /** The latest survey that closed before this one. */
    private Optional<SurveyCard> before(SurveyCard survey) {
        return surveys.of(KINDS).stream()
                .filter(other -> other.state() == SurveyState.CLOSED
                        && other.id() != survey.id()
                        && other.closesAt().isBefore(survey.closesAt()))
                .findFirst();
    }

    private static QuestionResult.@Nullable Earlier earlier(QuestionResult now, ClosedSurvey then) {
        var before = then.question(now.question().key());
        if (before.isEmpty() || !before.get().shown() || !now.shown() || !now.scale()) {
            return null;
        }
        var comparison = Lineage.compare(before.get().question(), now.question());
        String title = then.survey().title();
        if (!comparison.allowed()) {
            return new QuestionResult.Earlier(title, 0, 0, comparison.remark());
        }
        String remark = SurveyQuestions.imported(then.survey())
                ? "brought in from a file, so check that it was worded like this"
                : comparison.remark();
        return new QuestionResult.Earlier(
                title, before.get().favourable(), before.get().answers(), remark);
    }
}
