package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;

class StaffHistoryTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);
    private static final LocalDate LAST_DAY = YEAR.lastDay();
    private static final long AMY = 1;
    private static final long BEN = 2;

    private final School willow = new School(1, "W", "Willow", day("2015-09-01"), null);
    private final School elm = new School(2, "E", "Elm", day("2026-01-01"), day("2026-07-01"));
    private final School outside = new School(3, "X", "Outside", null, null);

    private final List<StaffHistory.Post> posts = new ArrayList<>();
    private final List<StaffHistory.Absence> absences = new ArrayList<>();

    @Test
    void ninetyDaysInPostAreEnoughAndEightyNineAreNot() {
        // 3 June to 31 August is 28 + 31 + 31 = 90 days.
        post(AMY, willow, StaffGroup.TEACHER, "2026-06-03", null);
        post(BEN, willow, StaffGroup.TEACHER, "2026-06-04", null);

        assertThat(eligibility(AMY)).isEqualTo(new StaffHistory.Eligibility(true, 90, 0));
        assertThat(eligibility(AMY).reason()).isEmpty();
        assertThat(eligibility(BEN)).isEqualTo(new StaffHistory.Eligibility(false, 89, 0));
        assertThat(eligibility(BEN).tooNew()).isTrue();
        assertThat(eligibility(BEN).reason()).isEqualTo("89 days in post this year");
    }

    @Test
    void onlyDaysUpToTheDayAskedForCount() {
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", null);

        // 1 September to 28 November is 30 + 31 + 28 = 89 days.
        assertThat(eligibility(AMY, "2025-11-28").daysInPost()).isEqualTo(89);
        assertThat(eligibility(AMY, "2025-11-28").eligible()).isFalse();
        assertThat(eligibility(AMY, "2025-11-29").eligible()).isTrue();
        assertThat(eligibility(AMY, "2025-09-01").reason()).isEqualTo("1 day in post this year");
    }

    @Test
    void daysBeforeTheYearDoNotCount() {
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", "2025-08-31");
        post(AMY, willow, StaffGroup.TEACHER, "2026-08-31", null);

        assertThat(eligibility(AMY).daysInPost()).isEqualTo(1);
    }

    @Test
    void overlappingPostsCountADayOnce() {
        post(AMY, willow, StaffGroup.TEACHER, "2026-06-10", null);
        post(AMY, elm, StaffGroup.TEACHER, "2026-06-01", "2026-08-20");
        post(AMY, null, StaffGroup.CENTRAL, "2026-07-01", "2026-07-31");

        assertThat(eligibility(AMY).daysInPost()).isEqualTo(92);
    }

    @Test
    void aGapBetweenPostsDoesNotCount() {
        // 40 days, a gap, 49 days: 89. One more makes 90.
        post(AMY, willow, StaffGroup.TEACHER, "2025-09-01", "2025-10-10");
        post(AMY, willow, StaffGroup.TEACHER, "2026-07-14", null);
        post(BEN, willow, StaffGroup.TEACHER, "2025-09-01", "2025-10-11");
        post(BEN, willow, StaffGroup.TEACHER, "2026-07-14", null);

        assertThat(eligibility(AMY).daysInPost()).isEqualTo(89);
        assertThat(eligibility(AMY).eligible()).isFalse();
        assertThat(eligibility(BEN).eligible()).isTrue();
    }

    @Test
    void whoHasNoPostOnTheDayIsNotEligibleHoweverLongTheyWereThere() {
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", "2026-08-30");
        post(BEN, willow, StaffGroup.TEACHER, "2020-01-01", "2026-08-31");

        assertThat(eligibility(AMY)).isEqualTo(new StaffHistory.Eligibility(false, 364, 0));
        assertThat(eligibility(BEN)).isEqualTo(new StaffHistory.Eligibility(true, 365, 0));
    }

    @Test
    void longAbsenceIsTakenOffDayByDay() {
        // 365 days in post; away from 1 September to 2 June (275 days) leaves 90, one more leaves 89.
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", null);
        absence(AMY, "2025-09-01", "2026-06-02");
        post(BEN, willow, StaffGroup.TEACHER, "2020-01-01", null);
        absence(BEN, "2025-09-01", "2026-06-03");

        assertThat(eligibility(AMY)).isEqualTo(new StaffHistory.Eligibility(true, 365, 275));
        assertThat(eligibility(BEN)).isEqualTo(new StaffHistory.Eligibility(false, 365, 276));
        assertThat(eligibility(BEN).tooNew()).isFalse();
        assertThat(eligibility(BEN).reason()).isEqualTo("on long absence, 89 days at work this year");
    }

    @Test
    void overlappingAndOpenAbsencesCountADayOnce() {
        post(AMY, willow, StaffGroup.TEACHER, "2026-05-01", null);
        absence(AMY, "2026-05-10", "2026-05-20");
        absence(AMY, "2026-05-15", "2026-05-25");
        absence(AMY, "2026-08-31", null);

        // 123 days in post, 16 and 1 away.
        assertThat(eligibility(AMY)).isEqualTo(new StaffHistory.Eligibility(true, 123, 17));
    }

    @Test
    void absenceOutsideThePostTakesNothingOff() {
        post(AMY, willow, StaffGroup.TEACHER, "2026-06-03", null);
        absence(AMY, "2025-01-01", "2026-06-02");

        assertThat(eligibility(AMY)).isEqualTo(new StaffHistory.Eligibility(true, 90, 0));
    }

    @Test
    void aLeapYearHasOneDayMore() {
        var leap = new AcademicYear(2023);
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", null);
        post(BEN, willow, StaffGroup.TEACHER, "2024-02-28", "2024-03-01");

        assertThat(history().eligibility(AMY, leap, leap.lastDay()).daysInPost())
                .isEqualTo(366);
        assertThat(history().eligibility(BEN, leap, leap.lastDay()).daysInPost())
                .isEqualTo(3);
    }

    @Test
    void everyoneIsWhoeverHasAPostThatDayOnceEach() {
        post(AMY, willow, StaffGroup.TEACHER, "2026-01-01", "2026-01-31");
        post(AMY, elm, StaffGroup.TEACHER, "2026-01-01", "2026-01-31");
        post(BEN, null, StaffGroup.CENTRAL, "2026-01-31", null);

        assertThat(history().everyone(day("2025-12-31"))).isEmpty();
        assertThat(history().everyone(day("2026-01-01"))).containsExactly(AMY);
        assertThat(history().everyone(day("2026-01-31"))).containsExactlyInAnyOrder(AMY, BEN);
        assertThat(history().everyone(day("2026-02-01"))).containsExactly(BEN);
    }

    @Test
    void schoolBasedIsWhoHasAPostInASchoolOfTheTrust() {
        post(AMY, elm, StaffGroup.MIDDAY, "2020-01-01", null);
        post(BEN, null, StaffGroup.TEACHER, "2020-01-01", null);
        post(3, outside, StaffGroup.TEACHER, "2020-01-01", null);
        post(4, null, StaffGroup.CENTRAL, "2020-01-01", null);
        post(4, willow, StaffGroup.ADMIN, "2020-01-01", null);

        assertThat(history().schoolBased(day("2025-12-31"))).containsExactly(4L);
        assertThat(history().schoolBased(day("2026-01-01"))).containsExactlyInAnyOrder(AMY, 4L);
        assertThat(history().schoolBased(day("2026-07-01"))).containsExactly(4L);
    }

    @Test
    void teachingIsDecidedByTheGroupsOfThePosts() {
        long person = 10;
        for (var group : StaffGroup.values()) {
            post(person++, willow, group, "2020-01-01", null);
        }
        post(50, willow, StaffGroup.MIDDAY, "2020-01-01", null);
        post(50, null, StaffGroup.TEACHER, "2020-01-01", null);
        post(51, willow, StaffGroup.TEACHER, "2020-01-01", "2026-08-30");
        post(51, willow, StaffGroup.ADMIN, "2026-08-31", null);

        assertThat(history().teaching(LAST_DAY)).containsExactlyInAnyOrder(10L, 11L, 12L, 13L, 14L, 50L);
    }

    @Test
    void theTrustEmploysItsSchoolsStaffAndTheCentralTeam() {
        post(AMY, elm, StaffGroup.TEACHER, "2020-01-01", null);
        post(BEN, null, StaffGroup.CENTRAL, "2020-01-01", "2026-03-01");
        post(3, outside, StaffGroup.TEACHER, "2020-01-01", null);

        assertThat(history().employedByTrust(AMY, day("2025-12-31"))).isFalse();
        assertThat(history().employedByTrust(AMY, day("2026-01-01"))).isTrue();
        assertThat(history().employedByTrust(BEN, day("2026-03-01"))).isTrue();
        assertThat(history().employedByTrust(BEN, day("2026-03-02"))).isFalse();
        assertThat(history().employedByTrust(3, day("2026-03-02"))).isFalse();
        assertThat(history().employedByTrust(99, day("2026-03-02"))).isFalse();
    }

    @Test
    void trustSchoolsAreThoseOfTheDayWithoutTheCentralTeam() {
        post(AMY, willow, StaffGroup.TEACHER, "2020-01-01", null);
        post(AMY, willow, StaffGroup.MIDDAY, "2020-01-01", null);
        post(AMY, elm, StaffGroup.TEACHER, "2020-01-01", null);
        post(AMY, null, StaffGroup.CENTRAL, "2020-01-01", null);
        post(AMY, outside, StaffGroup.TEACHER, "2020-01-01", null);

        assertThat(history().trustSchools(AMY, day("2025-12-31"))).containsExactly(willow);
        assertThat(history().trustSchools(AMY, day("2026-01-01"))).containsExactlyInAnyOrder(willow, elm);
    }

    @Test
    void theMainSchoolIsTheLargestPostThenTheOldest() {
        posts.add(new StaffHistory.Post(AMY, willow, StaffGroup.TEACHER, day("2020-01-01"), null, 400));
        posts.add(new StaffHistory.Post(AMY, elm, StaffGroup.TEACHER, day("2024-01-01"), null, 600));
        posts.add(new StaffHistory.Post(BEN, elm, StaffGroup.TEACHER, day("2021-01-01"), null, 500));
        posts.add(new StaffHistory.Post(BEN, willow, StaffGroup.TEACHER, day("2020-01-01"), null, 500));
        posts.add(new StaffHistory.Post(3, null, StaffGroup.CENTRAL, day("2020-01-01"), null, 1000));
        posts.add(new StaffHistory.Post(3, willow, StaffGroup.TEACHER, day("2020-01-01"), null, 500));
        posts.add(new StaffHistory.Post(4, elm, StaffGroup.TEACHER, day("2020-01-01"), day("2026-08-30"), 1000));
        posts.add(new StaffHistory.Post(4, willow, StaffGroup.TEACHER, day("2020-01-01"), null, 100));

        assertThat(history().mainSchool(AMY, LAST_DAY)).contains(elm);
        assertThat(history().mainSchool(BEN, LAST_DAY)).contains(willow);
        assertThat(history().mainSchool(3, LAST_DAY)).isEmpty();
        assertThat(history().mainSchool(4, LAST_DAY)).contains(willow);
    }

    private StaffHistory.Eligibility eligibility(long person) {
        return history().eligibility(person, YEAR, LAST_DAY);
    }

    private StaffHistory.Eligibility eligibility(long person, String asOf) {
        return history().eligibility(person, YEAR, day(asOf));
    }

    private StaffHistory history() {
        return new StaffHistory(posts, absences);
    }

    private void post(long person, @Nullable School school, StaffGroup group, String from, @Nullable String to) {
        posts.add(new StaffHistory.Post(person, school, group, day(from), to == null ? null : day(to), 1000));
    }

    private void absence(long person, String from, @Nullable String to) {
        absences.add(new StaffHistory.Absence(person, day(from), to == null ? null : day(to), false));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
