package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.platform.SchoolCalendar;

class MidYearRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 13);

    private final MidYearRules rules = new MidYearRules(new SchoolCalendar(List.of("2027-02-15/2027-02-19")));

    @Test
    void proposesTwoWeeksOfSchoolDays() {
        assertThat(rules.opening(TODAY)).isEqualTo("2027-01-20");
        assertThat(rules.closing(LocalDate.of(2027, 1, 20))).isEqualTo("2027-02-03");
        assertThat(rules.closing(LocalDate.of(2027, 2, 8)))
                .as("half-term does not count")
                .isEqualTo("2027-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-20, 2027-02-03, 10, ''",
        "2027-01-20, 2027-02-03, 9, people could be guessed",
        "2027-01-20, 2027-02-03, 101, from 10 to 100",
        "2027-01-12, 2027-02-03, 10, The opening day is over",
        "2027-01-23, 2027-02-03, 10, Saturday 23 January",
        "2027-01-20, 2027-02-16, 10, which is no school day",
        "2027-01-20, 2027-01-20, 10, must close after the day",
        "2027-01-20, 2027-04-20, 10, at most 60 days",
    })
    void saysWhyAPlanCannotBeKept(LocalDate opens, LocalDate closes, int minimum, String why) {
        var plan = new MidYearPlan("Survey", opens, closes, "mid-year-staff", 1, minimum, Set.of());

        assertThat(rules.whyNot(plan, TODAY).orElse("")).contains(why);
        assertThat(rules.whyNot(plan, TODAY).isEmpty()).isEqualTo(why.isEmpty());
    }

    @Test
    void aTitleIsNeeded() {
        var plan = new MidYearPlan(
                " ", LocalDate.of(2027, 1, 20), LocalDate.of(2027, 2, 3), "mid-year-staff", 1, 10, Set.of());

        assertThat(rules.whyNot(plan, TODAY))
                .hasValueSatisfying(why -> assertThat(why).contains("title"));
    }
}
