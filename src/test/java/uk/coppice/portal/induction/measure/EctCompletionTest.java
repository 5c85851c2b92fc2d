package uk.coppice.portal.induction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.induction.InductionCase;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.outcome.OutcomeBook;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class EctCompletionTest {

    private final EctCompletion measure;
    private final InductionDesk desk;
    private final OutcomeDesk outcomes;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    EctCompletionTest(
            EctCompletion measure,
            InductionDesk desk,
            OutcomeDesk outcomes,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.measure = measure;
        this.desk = desk;
        this.outcomes = outcomes;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void passesOfAllThatWasDecided() {
        var figure = EctCompletion.of(List.of(
                new OutcomeBook.OfPerson(1, Outcome.PASS),
                new OutcomeBook.OfPerson(2, Outcome.PASS),
                new OutcomeBook.OfPerson(3, Outcome.FAIL),
                new OutcomeBook.OfPerson(4, Outcome.EXTENDED)));

        assertThat(figure.numerator()).isEqualTo(BigFraction.of(2));
        assertThat(figure.denominator()).isEqualTo(BigFraction.of(4));
        assertThat(figure.breakdowns()).as("few people: the trust's total only").isEmpty();
    }

    @Test
    void aLaterPassLeavesTheYearOfTheExtensionAsItWas() {
        clock.set("2027-12-20T10:00");
        var willow = new InductionCase(trust, jdbc);
        long ed = desk.start(willow.form(willow.ed, "2025-09-01"));
        outcomes.decide(ed, Outcome.EXTENDED, LocalDate.of(2027, 8, 31), "");
        outcomes.decide(ed, Outcome.PASS, LocalDate.of(2027, 12, 17), "");

        assertThat(of(2026).numerator()).isEqualTo(BigFraction.ZERO);
        assertThat(of(2026).denominator()).isEqualTo(BigFraction.ONE);
        assertThat(of(2027).numerator()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void onlyThoseWhoEnterOutcomesSeeHowItCameAbout() {
        assertThat(measure.showsWorkingTo(viewer(Roles.ECT_LEAD))).isTrue();
        assertThat(measure.showsWorkingTo(viewer(Roles.TRUST_ADMINISTRATOR))).isTrue();
        for (String other : List.of(Roles.HR, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.STAFF)) {
            assertThat(measure.showsWorkingTo(viewer(other))).isFalse();
            assertThat(measure.names(viewer(other)).nobody()).isTrue();
        }
    }

    private uk.coppice.portal.scorecard.spi.Measurement of(int start) {
        var year = new AcademicYear(start);
        return measure.measure(new MeasureRequest(year, year.asOf(LocalDate.now(clock)), Map.of()));
    }

    private static Viewer viewer(String role) {
        return new Viewer(1L, "Person", Set.of(role), Set.of());
    }
}
