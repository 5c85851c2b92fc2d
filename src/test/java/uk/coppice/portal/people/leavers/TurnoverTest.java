package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Companion;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

class TurnoverTest {

    private final MadeUpPosts trust = new MadeUpPosts();

    @Test
    void thoseWhoseLastPostEndedOfTheMeanOfThirteenDays() {
        trust.staying(trust.willow, 1, 9).post(10, trust.willow, "2020-09-01", "2025-12-31");

        // nine all year, the tenth on 1 September, October, November and December
        assertThat(trust.turnover().numerator()).isEqualTo(BigFraction.ONE);
        assertThat(trust.turnover().denominator()).isEqualTo(BigFraction.of(9 * 13 + 4, 13));
    }

    @Test
    void aPostThatEndsWhileAnotherRunsOnIsNoLeaving() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, trust.oak, "2020-09-01", null);

        assertThat(left()).isZero();
        assertThat(trust.turnover().steps())
                .filteredOn(step -> step.key().equals("stayed"))
                .extracting(Step::count)
                .containsExactly(1L);
    }

    @Test
    void twoPostsThatEndTogetherAreOneLeaver() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, trust.oak, "2020-09-01", "2026-03-31");

        assertThat(left()).isEqualTo(1);
    }

    @Test
    void postsThatEndOneAfterTheOtherLeaveWithTheLast() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, trust.oak, "2020-09-01", "2026-06-30");

        assertThat(left()).isEqualTo(1);
        assertThat(new Leavings(trust.posts).ofTrust(day("2025-09-01"), day("2026-08-31")))
                .extracting(Leaving::day)
                .containsExactly(day("2026-06-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 0", // the next day
        "2026-04-02, 0", // a day between
        "2026-05-01, 0", // after exactly 31 days
        "2026-05-02, 1", // after exactly 32
        "2026-06-04, 1", // after 65
    })
    void whoBeginsAgainWithinThirtyOneDaysHasNotLeft(String again, long leavers) {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, trust.oak, again, null);

        assertThat(left()).isEqualTo(leavers);
    }

    @Test
    void anEndOnTheLastDayOfTheYearCountsInThisYear() {
        trust.post(1, trust.willow, "2020-09-01", "2026-08-31");

        assertThat(left()).isEqualTo(1);
        assertThat(trust.turnover().denominator()).isEqualTo(BigFraction.ONE);
        trust.posts.clear();
        trust.post(1, trust.willow, "2020-09-01", "2025-08-31");
        assertThat(left()).isZero();
    }

    @Test
    void aNewPostInTheNextYearKeepsSomebody() {
        trust.post(1, trust.willow, "2020-09-01", "2026-08-31").post(1, trust.oak, "2026-09-01", null);

        assertThat(left()).isZero();
    }

    @Test
    void anEndThatIsStillToComeCountsWhenItHasCome() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31");

        assertThat(trust.turnover("2026-03-30").numerator()).isEqualTo(BigFraction.ZERO);
        assertThat(trust.turnover("2026-03-31").numerator()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void onlyDaysThatHaveComeAreCounted() {
        trust.staying(trust.willow, 1, 2).post(3, trust.willow, "2025-10-01", null);

        assertThat(trust.turnover("2025-09-30").denominator()).isEqualTo(BigFraction.of(2));
        assertThat(trust.turnover("2025-10-01").denominator()).isEqualTo(BigFraction.of(5, 2));
        assertThat(Turnover.days(MadeUpPosts.YEAR, day("2026-08-31"))).hasSize(13);
        assertThat(Turnover.days(MadeUpPosts.YEAR, day("2026-08-30"))).hasSize(12);
    }

    @Test
    void leavingTwiceInAYearIsOneLeaver() {
        trust.post(1, trust.willow, "2020-09-01", "2025-10-31").post(1, trust.willow, "2026-01-05", "2026-07-31");

        assertThat(left()).isEqualTo(1);
    }

    @Test
    void aSchoolThatLeavesTakesItsStaffWithItAndNobodyHasLeft() {
        var leaving = new School(3, "ELM", "Elm", day("2015-09-01"), day("2026-01-01"));
        trust.post(1, leaving, "2020-09-01", null).post(2, leaving, "2020-09-01", "2026-03-31");

        assertThat(left()).isZero();
        // on 1 September, October, November and December they were the trust's
        assertThat(trust.turnover().denominator()).isEqualTo(BigFraction.of(8, 13));
    }

    @Test
    void aPostAtASchoolOutsideTheTrustKeepsNobody() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, trust.outside, "2026-04-01", null);

        assertThat(left()).isEqualTo(1);
    }

    @Test
    void aSchoolThatJoinsWithinThirtyOneDaysKeepsItsStaff() {
        var joining = new School(3, "ELM", "Elm", day("2026-04-20"), null);
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31").post(1, joining, "2026-04-01", null);

        assertThat(left()).isZero();
    }

    @Test
    void theAdjustedFigureLeavesOutWhatThePlanAccepts() {
        trust.staying(trust.willow, 10, 19)
                .post(1, trust.willow, "2020-09-01", "2026-03-31", "promotion", 1000)
                .post(2, trust.willow, "2020-09-01", "2026-03-31", "workload", 1000)
                .post(3, trust.willow, "2020-09-01", "2026-03-31", null, 1000)
                .post(4, trust.willow, "2020-09-01", "2026-03-31", "not_in_the_settings", 1000);

        assertThat(trust.turnover().explained()).isEqualTo(BigFraction.of(3));
        assertThat(beside("adjusted").numerator()).isEqualTo(BigFraction.of(3));
        assertThat(beside("adjusted").denominator()).isEqualTo(trust.turnover().denominator());
    }

    @Test
    void whoLeftTwiceIsExplainedOnlyWhenBothTimesAre() {
        trust.post(1, trust.willow, "2020-09-01", "2025-10-31", "end_of_contract", 1000)
                .post(1, trust.willow, "2026-01-05", "2026-07-31", "workload", 1000);
        assertThat(trust.turnover().explained()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void theReasonOfTheLargestPostThatHasOneCounts() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31", "workload", 200)
                .post(1, trust.oak, "2020-09-01", "2026-03-31", "promotion", 600)
                .post(1, null, "2020-09-01", "2026-03-31", null, 800);

        assertThat(trust.turnover().explained()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void aMoveInsideTheTrustLeavesTheSchoolButNotTheTrust() {
        trust.staying(trust.willow, 10, 13)
                .staying(trust.oak, 20, 23)
                .post(1, trust.willow, "2020-09-01", "2025-12-31")
                .post(1, trust.oak, "2026-01-01", null)
                .post(2, trust.oak, "2020-09-01", "2026-08-31");

        assertThat(left()).isEqualTo(1);
        assertThat(beside("school-WIL").numerator()).isEqualTo(BigFraction.ONE);
        assertThat(beside("school-WIL").denominator()).isEqualTo(BigFraction.of(4 * 13 + 4, 13));
        assertThat(beside("school-OAK").numerator()).isEqualTo(BigFraction.ONE);
        assertThat(beside("central").denominator()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void aSchoolIsMeasuredOnTheDaysOnWhichItBelongsToTheTrust() {
        var joining = new School(3, "ELM", "Elm", day("2026-01-01"), null);
        trust.staying(trust.willow, 1, 1)
                .post(2, joining, "2010-09-01", null)
                .post(3, joining, "2010-09-01", "2025-10-31");

        assertThat(beside("school-ELM").numerator()).isEqualTo(BigFraction.ZERO);
        assertThat(beside("school-ELM").denominator()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void fullTimeEquivalentsCountWhatIsGivenUp() {
        trust.post(1, trust.willow, "2020-09-01", null, null, 500)
                .post(2, trust.willow, "2020-09-01", "2026-08-31", null, 300)
                .post(2, trust.oak, "2020-09-01", "2026-08-31", null, 200);

        assertThat(beside("fte").numerator()).isEqualTo(BigFraction.of(1, 2));
        assertThat(beside("fte").denominator()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void theAdjustedFigureIsOpenOnlyWhenItTellsOfTenOnEitherSide() {
        for (int person = 1; person <= 19; person++) {
            trust.post(person, trust.willow, "2020-09-01", "2026-03-31", person <= 10 ? "family" : "pay", 1000);
        }
        assertThat(beside("adjusted").open()).isFalse();
        trust.post(20, trust.willow, "2020-09-01", "2026-03-31", "pay", 1000);
        assertThat(beside("adjusted").open()).isTrue();
        assertThat(trust.turnover().withoutWorking().companions())
                .extracting(Companion::key)
                .containsExactly("adjusted", "fte");
    }

    @Test
    void theWorkingNamesLeaversButNoReason() {
        trust.post(1, trust.willow, "2020-09-01", "2026-03-31", "dismissal", 1000);

        assertThat(trust.turnover().steps())
                .filteredOn(step -> step.key().equals("left"))
                .flatExtracting(Step::subjects)
                .containsExactly(new Subject(1, "Willow, last day Tue\u00a031\u00a0Mar"));
    }

    @Test
    void aTrustWithoutStaffHasNoFigureYet() {
        assertThat(trust.turnover().denominator()).isEqualTo(BigFraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        Roles.HR + ", true",
        Roles.TRUST_ADMINISTRATOR + ", true",
        Roles.OPERATOR + ", true",
        Roles.SCHOOL_LEADER + ", false",
        Roles.CENTRAL_TEAM + ", false",
    })
    void theWorkingIsForThoseWhoLookAfterReasons(String role, boolean shown) {
        var viewer = new Viewer(1L, "Somebody", Set.of(Roles.STAFF, role), Set.of(1L));
        var measure = measure();

        assertThat(measure.showsWorkingTo(viewer)).isEqualTo(shown);
        assertThat(measure.names(viewer)).isEqualTo(shown ? NameScope.EVERYONE : NameScope.NOBODY);
    }

    @SuppressWarnings("NullAway") // what is asked needs no tables
    private static Turnover measure() {
        return new Turnover(null, null, null);
    }

    private long left() {
        return trust.turnover().numerator().longValue();
    }

    private Companion beside(String key) {
        Measurement turnover = trust.turnover();
        List<Companion> found = turnover.companions().stream()
                .filter(companion -> companion.key().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
