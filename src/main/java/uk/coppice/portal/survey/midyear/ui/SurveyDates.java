package uk.coppice.portal.survey.midyear.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
