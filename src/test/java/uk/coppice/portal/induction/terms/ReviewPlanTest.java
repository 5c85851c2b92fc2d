package uk.coppice.portal.induction.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.induction.terms.Inducted.ASH;
import static uk.coppice.portal.induction.terms.Inducted.OAK;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {

    @Test
    void fullTimeThereAreSixTermsAndSixReviews() {
        var plan = plan(Inducted.from("2025-09-01").at(ASH, 1000, "2025-09-01", null));

        assertThat(plan)
                .extracting(Planned::kind)
                .containsExactly(
                        ReviewKind.PROGRESS,
                        ReviewKind.PROGRESS,
                        ReviewKind.FIRST,
                        ReviewKind.PROGRESS,
                        ReviewKind.PROGRESS,
                        ReviewKind.FINAL);
        assertThat(plan).extracting(Planned::term).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(plan)
                .extracting(Planned::season)
                .containsExactly(
                        "Autumn 2025", "Spring 2026", "Summer 2026", "Autumn 2026", "Spring 2027", "Summer 2027");
        assertThat(plan.get(2).due()).isEqualTo("2026-07-22");
        assertThat(plan.getLast().due()).isEqualTo("2027-07-22");
    }

    @Test
    void atHalfTimeThereAreTwelveTermsWithAssessmentsInTheSixthAndTheLast() {
        var plan = plan(Inducted.from("2025-09-01").at(ASH, 500, "2025-09-01", null));

        assertThat(plan).hasSize(12);
        assertThat(plan.get(5).kind()).isEqualTo(ReviewKind.FIRST);
        assertThat(plan.get(5).due()).isEqualTo("2027-07-22");
        assertThat(plan.getLast().kind()).isEqualTo(ReviewKind.FINAL);
        assertThat(plan.stream().filter(one -> one.kind() == ReviewKind.PROGRESS))
                .extracting(Planned::number)
                .containsExactly(1, 2, 3, 4, 5, 7, 8, 9, 10, 11);
    }

    @Test
    void whoStartsMidTermHasTermsOfTheirOwn() {
        var plan = plan(Inducted.from("2025-11-03").at(ASH, 1000, "2025-11-03", null));

        assertThat(plan).hasSize(6);
        assertThat(plan.getFirst().due()).isAfter("2026-01-05").isBefore("2026-02-28");
        assertThat(plan.get(2).kind()).isEqualTo(ReviewKind.FIRST);
        assertThat(plan.get(2).due()).isAfter("2026-09-30").isBefore("2026-11-15");
    }

    @Test
    void eachTermBeginsTheDayAfterTheLastEnded() {
        var plan = plan(Inducted.from("2025-11-03").at(ASH, 1000, "2025-11-03", null));

        IntStream.range(1, plan.size())
                .forEach(i -> assertThat(plan.get(i).from())
                        .isEqualTo(plan.get(i - 1).due().plusDays(1)));
    }

    @Test
    void leavingBetweenAssessmentsAsksForAnInterimOneByTheLastDay() {
        var plan = plan(Inducted.from("2025-09-01").at(ASH, 1000, "2025-09-01", "2026-02-13"));

        assertThat(plan).extracting(one -> one.kind() + " " + one.due()).last().isEqualTo("INTERIM 2026-02-13");
        assertThat(plan).hasSize(2);
    }

    @Test
    void leavingOn31AugustAfterTheAssessmentOfJulyAsksForNone() {
        var plan = plan(Inducted.from("2025-09-01").at(ASH, 1000, "2025-09-01", "2026-08-31"));

        assertThat(plan).extracting(Planned::kind).endsWith(ReviewKind.FIRST);
    }

    @Test
    void movingWithinTheTrustAsksForAnInterimAssessmentToo() {
        var plan = plan(Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", "2025-12-31")
                .at(OAK, 1000, "2026-01-01", null));

        assertThat(plan.stream().filter(one -> one.kind() == ReviewKind.INTERIM))
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isEqualTo("2025-12-31"));
        assertThat(plan).hasSize(7);
    }

    @Test
    void otherHoursAtTheSameSchoolAskForNone() {
        var plan = plan(Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", "2025-12-31")
                .at(ASH, 600, "2026-01-01", null));

        assertThat(plan).noneMatch(one -> one.kind() == ReviewKind.INTERIM);
    }

    @Test
    void aReducedInductionOfThreeTermsHasTheFinalAssessmentAlone() {
        var plan = plan(Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .decided(LengthDecision.Kind.REDUCED, "3", "2025-10-01"));

        assertThat(plan)
                .extracting(Planned::kind)
                .containsExactly(ReviewKind.PROGRESS, ReviewKind.PROGRESS, ReviewKind.FINAL);
    }

    @Test
    void absenceThatExtendsMovesWhatIsDue() {
        var away = LocalDate.parse("2025-11-03");
        var plan = plan(Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away(away.toString(), Inducted.after("2025-11-03", 40).toString(), false)
                .today("2026-06-01"));

        assertThat(plan).hasSize(6);
        assertThat(plan.getFirst().due()).isAfter("2026-01-15");
    }

    private static List<Planned> plan(Inducted inducted) {
        return ReviewPlan.of(inducted.course());
    }
}
