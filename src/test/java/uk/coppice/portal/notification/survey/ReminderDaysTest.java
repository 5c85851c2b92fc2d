package uk.coppice.portal.notification.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;

class ReminderDaysTest {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final ReminderDays days =
            new ReminderDays(new SchoolCalendar(List.of("2026-02-16/2026-02-20 Spring half-term")), ENGLAND);

    @Test
    void theMidYearSurveyAfterEachThirdAndTwoSchoolDaysBeforeItsLastDay() {
        // Wednesday 9am to the end of Friday three weeks on
        assertThat(days.of(survey(SurveyKind.MID_YEAR, "2026-01-07T09:00", "2026-01-31T00:00")))
                .containsExactly(day("2026-01-15"), day("2026-01-23"), day("2026-01-28"));
    }

    @Test
    void neverOnTheDayAfterAnother() {
        assertThat(days.of(survey(SurveyKind.MID_YEAR, "2026-01-12T09:00", "2026-01-17T00:00")))
                .containsExactly(day("2026-01-14"));
        var fortnight = days.of(survey(SurveyKind.MID_YEAR, "2026-01-12T09:00", "2026-01-24T00:00"));
        assertThat(fortnight).containsExactly(day("2026-01-16"), day("2026-01-21"));
    }

    @Test
    void anEvaluationAfterThreeAndTenDaysOnSchoolDays() {
        assertThat(days.of(survey(SurveyKind.SESSION, "2026-01-14T17:15", "2026-01-28T17:15")))
                .as("a Saturday becomes a Monday")
                .containsExactly(day("2026-01-19"), day("2026-01-26"));
    }

    @Test
    void holidaysAreLeftOut() {
        assertThat(days.of(survey(SurveyKind.IMPACT, "2026-02-10T09:00", "2026-03-01T09:00")))
                .containsExactly(day("2026-02-13"), day("2026-02-23"));
        assertThat(days.due(
                        survey(SurveyKind.SESSION, "2026-02-10T09:00", "2026-03-01T09:00"), null, day("2026-02-17")))
                .isEmpty();
    }

    @Test
    void noneWhenItClosesBefore() {
        assertThat(days.of(survey(SurveyKind.SESSION, "2026-01-14T17:15", "2026-01-16T17:15")))
                .isEmpty();
    }

    @Test
    void eachDayIsDueOnceAndAMissedOneLater() {
        var survey = survey(SurveyKind.SESSION, "2026-01-14T17:15", "2026-01-28T17:15");
        assertThat(due(survey, null, "2026-01-16")).isNull();
        assertThat(due(survey, null, "2026-01-19")).isEqualTo("2026-01-19");
        assertThat(due(survey, "2026-01-19", "2026-01-19")).isNull();
        assertThat(due(survey, "2026-01-19", "2026-01-23")).isNull();
        assertThat(due(survey, "2026-01-19", "2026-01-27")).isEqualTo("2026-01-26");
        assertThat(due(survey, null, "2026-01-27"))
                .as("one mail for two that were missed")
                .isEqualTo("2026-01-26");
        assertThat(due(survey, "2026-01-27", "2026-01-28")).isNull();
    }

    @Test
    void aLongerTimeBringsNoSecondMailOnTheNextDay() {
        var longer = survey(SurveyKind.MID_YEAR, "2026-01-07T09:00", "2026-02-07T00:00");
        assertThat(days.of(longer)).contains(day("2026-01-19"));
        assertThat(due(longer, "2026-01-18", "2026-01-19")).isNull();
        assertThat(due(longer, "2026-01-18", "2026-01-20")).isEqualTo("2026-01-19");
    }

    private @Nullable String due(SurveyCard survey, @Nullable String before, String today) {
        return days.due(survey, before == null ? null : day(before), day(today))
                .map(LocalDate::toString)
                .orElse(null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static SurveyCard survey(SurveyKind kind, String opens, String closes) {
        return new SurveyCard(
                1, kind, "code", "Title", "key", 1, 5, SurveyState.OPEN, moment(opens), moment(closes), 10, null);
    }

    private static Instant moment(String wall) {
        return LocalDateTime.parse(wall).atZone(ENGLAND).toInstant();
    }
}
