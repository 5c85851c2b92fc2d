package uk.coppice.portal.survey.measure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Measurement.Caution;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.Tone;
import uk.coppice.portal.survey.results.ClosedSurvey;
import uk.coppice.portal.survey.results.FigureReading;
import uk.coppice.portal.survey.results.QuestionResult;

/**
 * Agree + strongly agree, of the five scale answers to the question that feeds the indicator, in the year's closed
 * mid-year survey; answers pooled over the trust. Prefer not to say, not applicable and blank are in neither. Reads what
 * may be shown and nothing else: of a survey that is open or too small there is no figure.
 */
final class AgreementShare implements Measure {

    private final String key;
    private final Surveys surveys;
    private final FigureReading figures;
    private final ZoneId zone;

    /**
     * @param key of the measure, which the question of the questionnaire names as its indicator
     */
    AgreementShare(String key, Surveys surveys, FigureReading figures, ZoneId zone) {
        this.key = key;
        this.surveys = surveys;
        this.figures = figures;
        this.zone = zone;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        var survey = surveyOf(request.year(), request.asOf());
        if (survey.isEmpty()) {
            return nothing(Step.of("surveys", Step.Kind.START, 0, "mid-year staff surveys closed in the year so far"));
        }
        var closed = figures.whole(survey.get(), question -> key.equals(question.indicator()));
        return closed.questions().stream()
                .filter(question -> question.shown() && question.scale())
                .findFirst()
                .map(question -> of(closed, question))
                .orElseGet(() -> nothing(Step.of(
                        "surveys", Step.Kind.START, 1, "mid-year staff survey closed, in which this is not shown")));
    }

    private Optional<SurveyCard> surveyOf(AcademicYear year, LocalDate asOf) {
        return surveys.of(List.of(SurveyKind.MID_YEAR)).stream()
                .filter(survey -> survey.state() == SurveyState.CLOSED
                        && year.contains(survey.opensAt().atZone(zone).toLocalDate())
                        && !survey.closesAt().atZone(zone).toLocalDate().isAfter(asOf))
                .findFirst();
    }

    private static Measurement nothing(Step why) {
        return Measurement.of(0, 0, List.of(why), List.of());
    }

    private static Measurement of(ClosedSurvey closed, QuestionResult question) {
        int favourable = question.favourable();
        var steps = new ArrayList<Step>();
        var response = closed.response();
        if (response != null) {
            steps.add(Step.of("invited", Step.Kind.START, response.invited(), "people asked in the " + title(closed)));
            steps.add(Step.of(
                    "silent",
                    Step.Kind.LEFT_OUT,
                    response.invited() - response.answered(),
                    "did not answer" + (response.low() ? ": under half did, so no aim counts as met" : "")));
        }
        question.apart()
                .forEach(apart -> steps.add(Step.of(
                        apart.key(), Step.Kind.LEFT_OUT, apart.number(), said(apart.key()) + " to this question")));
        steps.add(Step.of("count", Step.Kind.COUNTS, question.answers(), "answers on the scale, over the whole trust"));
        steps.add(Step.of("agree", Step.Kind.REACHED, favourable, "agree or strongly agree"));
        steps.add(Step.of(
                "others",
                Step.Kind.MISSED,
                question.of(Tone.MIDDLE, Tone.UNFAVOURABLE),
                "neither agree nor disagree, disagree or strongly disagree"));
        return Measurement.of(favourable, question.answers(), steps, List.of())
                .with(closed.lowResponse() ? Caution.LOW_RESPONSE : Caution.NONE);
    }

    private static String title(ClosedSurvey closed) {
        return "'" + closed.survey().title() + "'";
    }

    private static String said(String apart) {
        return switch (apart) {
            case "prefer_not_to_say" -> "preferred not to say";
            case "not_applicable" -> "said 'not applicable'";
            default -> "gave no answer";
        };
    }
}
