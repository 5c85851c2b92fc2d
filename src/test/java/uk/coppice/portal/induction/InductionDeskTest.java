package uk.coppice.portal.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.induction.terms.ReviewKind;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class InductionDeskTest {

    private final InductionDesk desk;
    private final Inductions inductions;
    private final InductionPages pages;
    private final InductionAbsences absences;
    private final Reviews reviews;
    private final OutcomeDesk outcomes;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private InductionCase willow;
    private long ed;

    InductionDeskTest(
            InductionDesk desk,
            Inductions inductions,
            InductionPages pages,
            InductionAbsences absences,
            Reviews reviews,
            OutcomeDesk outcomes,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.inductions = inductions;
        this.pages = pages;
        this.absences = absences;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void edIsInSecondYear() {
        clock.set("2026-11-02T10:00");
        willow = new InductionCase(trust, jdbc);
        ed = desk.start(willow.form(willow.ed, "2025-09-01"));
        willow.knownFromTheStart();
    }

    @Test
    void eachSeesItAsWhatTheyAreAndOthersNothing() {
        assertThat(sight(() -> Acting.as(willow.staff(willow.ed)))).hasValue(Sight.of(Sight.As.OWN));
        assertThat(sight(() -> Acting.as(willow.staff(willow.mona)))).hasValue(Sight.of(Sight.As.MENTOR));
        assertThat(sight(() -> Acting.as(willow.staff(willow.tess)))).hasValue(Sight.of(Sight.As.TUTOR));
        assertThat(sight(() -> Acting.as(willow.head(willow.hana, willow.willow))))
                .hasValue(Sight.of(Sight.As.HEAD));
        assertThat(sight(() -> Acting.as(willow.lead()))).hasValue(Sight.of(Sight.As.ECT_LEAD));
        assertThat(sight(() -> Acting.as(willow.administrator()))).hasValue(Sight.of(Sight.As.ADMINISTRATOR));
        assertThat(sight(() -> Acting.as(willow.head(willow.otto, willow.oak)))).isEmpty();
        assertThat(sight(() -> Acting.as(willow.viewer(willow.otto, Roles.STAFF, Roles.HR))))
                .isEmpty();
        var deputy = trust.staff("Dee Deputy", willow.willow, StaffGroup.DEPUTY);
        assertThat(sight(() -> Acting.as(willow.head(deputy, willow.willow)))).isEmpty();
    }

    @Test
    void whoIsSeveralThingsMayWhatEachMay() {
        trust.together(() -> jdbc.sql("UPDATE induction_support SET person_id = ? WHERE kind = 'TUTOR'")
                .param(willow.chidi)
                .update());
        Acting.as(willow.lead());
        reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW));
        outcomes.decide(ed, Outcome.EXTENDED, LocalDate.of(2026, 10, 1), "By agreement");

        Acting.as(new Viewer(
                willow.hana,
                "Head",
                Set.of(Roles.STAFF, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR),
                Set.of(willow.willow)));
        outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 30), "By agreement");
        assertThat(ReviewItem.latest(pages.find("E1").orElseThrow().items())).isPresent();

        assertThat(sight(() -> Acting.as(willow.viewer(willow.ed, Roles.STAFF, Roles.TRUST_ADMINISTRATOR))))
                .as("nobody enters their own outcome")
                .hasValue(Sight.of(Sight.As.OWN));
    }

    @Test
    void aMentorGetsNeitherReviewsNorOutcomeNorDaysAway() {
        absences.add(ed, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9), false);
        Acting.as(willow.staff(willow.tess));
        reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW));
        Acting.asOperator();
        outcomes.decide(ed, Outcome.FAIL, LocalDate.of(2026, 10, 1), "By agreement");

        Acting.as(willow.staff(willow.mona));
        var page = pages.find("E1").orElseThrow();

        assertThat(page.items()).isEmpty();
        assertThat(page.decided()).isEmpty();
        assertThat(page.absences()).isEmpty();
        Acting.as(willow.staff(willow.tess));
        var tutors = pages.find("E1").orElseThrow();
        assertThat(tutors.decided()).hasSize(1);
        assertThat(tutors.absences()).hasSize(1);
        assertThat(ReviewItem.latest(tutors.items())).isPresent();
        assertThat(tutors.toString() + tutors.items() + tutors.decided()).doesNotContain("FAIL", "Calm", "Not passed");
    }

    @Test
    void aHeadSeesWhomTheyHaveTodayAndAfterAMoveTheNextOneDoes() {
        willow.leaves(willow.ed, "2026-10-30");
        Acting.as(willow.head(willow.hana, willow.willow));
        assertThat(inductions.find("E1"))
                .as("no post today: the last school's head")
                .isPresent();

        trust.post(willow.ed, willow.oak, StaffGroup.TEACHER);
        assertThat(inductions.find("E1")).isEmpty();
        Acting.as(willow.head(willow.otto, willow.oak));
        assertThat(inductions.find("E1")).isPresent();
    }

    @Test
    void mentorAndTutorAreTwoDifferentPeopleAndChangeFromADay() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.support(ed, SupportKind.MENTOR, willow.tess, LocalDate.of(2026, 11, 2)))
                .withMessageContaining("two different people");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.support(ed, SupportKind.TUTOR, willow.ed, LocalDate.of(2026, 11, 2)));
        desk.support(ed, SupportKind.MENTOR, willow.hana, LocalDate.of(2026, 11, 16));

        var seen = inductions.find("E1").orElseThrow();
        assertThat(seen.supporter(SupportKind.MENTOR, LocalDate.of(2026, 11, 15)))
                .hasValueSatisfying(one -> assertThat(one.personId()).isEqualTo(willow.mona));
        assertThat(seen.supporter(SupportKind.MENTOR, LocalDate.of(2026, 11, 16)))
                .hasValueSatisfying(one -> assertThat(one.personId()).isEqualTo(willow.hana));
        clock.set("2026-11-17T10:00");
        assertThat(sight(() -> Acting.as(willow.staff(willow.mona)))).isEmpty();
    }

    @Test
    void aMentorWhoLeftIsFlagged() {
        willow.leaves(willow.mona, "2026-10-31");

        var seen = inductions.find("E1").orElseThrow();

        assertThat(seen.supporter(SupportKind.MENTOR, LocalDate.of(2026, 11, 2)))
                .hasValueSatisfying(one -> assertThat(one.inPost()).isFalse());
    }

    @Test
    void ofTwoWhoRecordTheSameReviewTheSecondIsToldAndLosesNothing() {
        Acting.as(willow.staff(willow.tess));
        reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW));
        Acting.as(willow.head(willow.hana, willow.willow));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW)))
                .withMessageContaining("nothing that you typed is lost");
        reviews.record(ed, form(ReviewKind.PROGRESS, 1, 0));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reviews.record(ed, form(ReviewKind.PROGRESS, 1, 0)));
    }

    @Test
    void onlyTutorAndHeadRecordAndOnlyTheTeacherReads() {
        for (Runnable other : List.<Runnable>of(
                () -> Acting.as(willow.staff(willow.mona)),
                () -> Acting.as(willow.staff(willow.ed)),
                () -> Acting.as(willow.lead()),
                () -> Acting.as(willow.head(willow.otto, willow.oak)))) {
            other.run();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW)));
        }
        Acting.as(willow.staff(willow.tess));
        reviews.record(ed, form(ReviewKind.PROGRESS, 1, ReviewForm.NEW));
        var review = ReviewItem.latest(pages.find("E1").orElseThrow().items()).orElseThrow();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reviews.read(ed, review.id(), review.version(), ""));

        Acting.as(willow.staff(willow.ed));
        assertThat(reviews.unread(ed)).isEqualTo(1);
        reviews.read(ed, review.id(), review.version(), "Thank you");
        assertThat(reviews.unread(ed)).isZero();
        assertThat(ReviewItem.latest(pages.mine().orElseThrow().items())
                        .orElseThrow()
                        .comment())
                .isEqualTo("Thank you");
    }

    @Test
    void anOutcomeBeforeTheEndWantsAnExplanation() {
        Acting.as(willow.lead());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 16), " "))
                .withMessageContaining("before the expected end");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 11, 3), "Tomorrow"));

        outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 16), "Reduced for earlier teaching");

        var seen = inductions.find("E1").orElseThrow();
        assertThat(seen.induction().closedOn()).isEqualTo("2026-10-16");
        outcomes.takeBack(ed, LocalDate.of(2026, 10, 16));
        assertThat(inductions.find("E1").orElseThrow().induction().closedOn()).isNull();
    }

    @Test
    void aReductionMakesTheOutcomeTimely() {
        Acting.as(willow.lead());
        outcomes.length(
                ed,
                new LengthDecision(
                        LengthDecision.Kind.REDUCED,
                        BigDecimal.valueOf(3),
                        LocalDate.of(2026, 9, 1),
                        "Taught abroad for two years"));

        outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 16), "");

        assertThat(outcomes.of(ed))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.PASS));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outcomes.length(
                        ed,
                        new LengthDecision(
                                LengthDecision.Kind.REDUCED,
                                new BigDecimal("0.5"),
                                LocalDate.of(2026, 9, 1),
                                "Too few")));
    }

    @Test
    void outcomesAreEnteredByTheEctLeadOrAnAdministratorAlone() {
        for (Runnable other : List.<Runnable>of(
                () -> Acting.as(willow.staff(willow.tess)),
                () -> Acting.as(willow.head(willow.hana, willow.willow)),
                () -> Acting.as(willow.staff(willow.ed)))) {
            other.run();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 16), "Early"));
        }
        Acting.as(willow.administrator());
        outcomes.decide(ed, Outcome.PASS, LocalDate.of(2026, 10, 16), "Early");
    }

    @Test
    void longAbsencesOfTheDirectoryCountWithoutCountingADayTwice() {
        trust.absence(willow.ed, "2026-01-12", "2026-02-06");
        absences.add(ed, LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 13), true);
        Acting.as(willow.staff(willow.ed));
        var before = pages.mine().orElseThrow().course().expectedEnd().orElseThrow();

        absences.chooseFamily(ed, true);

        // Five weeks between them of weekdays, as no term dates stand for that year.
        var after = pages.mine().orElseThrow().course();
        assertThat(after.expectedEnd())
                .hasValueSatisfying(end -> assertThat(end).isAfter(before));
        assertThat(uk.coppice.portal.induction.terms.LengthWords.of(after))
                .anyMatch(line -> line.contains("25 school days"));
        Acting.as(willow.staff(willow.tess));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> absences.chooseFamily(ed, false));
    }

    @Test
    void headsStartAtTheirOwnSchoolATeacherHasOneAndTwoOfANameAreTwo() {
        var other = trust.person("Ed Early", "E2");
        trust.post(other, willow.oak, StaffGroup.TEACHER);
        Acting.as(willow.head(willow.hana, willow.willow));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.start(willow.form(other, "2026-09-01")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.start(willow.form(willow.ed, "2026-09-01")))
                .withMessageContaining("one only");

        Acting.as(willow.lead());
        desk.start(willow.form(other, "2026-09-01"));

        assertThat(pages.find("E1").orElseThrow().seen().induction().startedOn())
                .isEqualTo("2025-09-01");
        assertThat(pages.find("E2").orElseThrow().seen().induction().startedOn())
                .isEqualTo("2026-09-01");
    }

    private Optional<Sight> sight(Runnable viewer) {
        viewer.run();
        try {
            return inductions.find("E1").map(SeenInduction::sight);
        } finally {
            Acting.asOperator();
        }
    }

    private static ReviewForm form(ReviewKind kind, int number, int version) {
        return new ReviewForm(kind, number, LocalDate.of(2025, 12, 5), true, "Calm and clear", "Pace", version);
    }
}
