package uk.coppice.portal.survey.midyear.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyCard;

/** Moments of a survey as people read them. */
final class SurveyDates {

    private SurveyDates() {}

    static String moment(Instant moment, Clock clock) {
        return new DateWords(LocalDate.now(clock))
                .moment(moment.atZone(clock.getZone()).toLocalDateTime());
    }

    /**
     * When a planned one opens.
     *
     * @param missed why it did not, where its time has come
     */
    static String opening(SurveyCard survey, Optional<String> missed, Clock clock) {
        String when = moment(survey.opensAt(), clock);
        return missed.isEmpty() ? "Planned: opens by itself " + when : "It was to open " + when + ", and has not";
    }

    static String closing(SurveyCard survey, Clock clock) {
        return moment(survey.closesAt(), clock);
    }

    /** Whether and when it was closed; one that a file brought knows no day. */
    static String closed(SurveyCard survey, Clock clock) {
        return survey.questionnaireVersion() == NewSurvey.HELD_ELSEWHERE
                ? "Brought in from a file"
                : "Closed " + closing(survey, clock);
    }
}
