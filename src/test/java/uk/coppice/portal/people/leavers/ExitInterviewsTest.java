package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.leavers.InterviewAnswers.ComeBack;
import uk.coppice.portal.people.leavers.InterviewAnswers.Supported;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Ben leaves on 13 February 2026; it is 14 January. */
@DatabaseTest
class ExitInterviewsTest {

    private final ExitInterviews interviews;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final RetentionTimes times;
    private long hana;
    private long ben;
    private TestTrust.Post post;

    ExitInterviewsTest(
            ExitInterviews interviews, TestTrust trust, TestClock clock, JdbcClient jdbc, RetentionTimes times) {
        this.interviews = interviews;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.times = times;
    }

    @BeforeEach
    void benLeaves() {
        long willow = trust.school("Willow Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        ben = trust.person("Ben Brown");
        post = trust.post(ben, willow, StaffGroup.TEACHER).to("2026-02-13");
        Acting.asStaff(ben);
    }

    @Test
    void everyLeaverIsOfferedOneFromSixWeeksBeforeTheirLastDayUpToIt() {
        assertThat(interviews.mine().orElseThrow().state()).isEqualTo(InterviewState.OFFERED);
        clock.set("2026-01-01T10:00");
        assertThat(interviews.mine()).isEmpty();
        clock.set("2026-01-02T10:00");
        assertThat(interviews.mine()).isPresent();
        clock.set("2026-02-13T23:00");
        assertThat(interviews.mine()).isPresent();
        clock.set("2026-02-14T00:10");
        assertThat(interviews.mine()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> interviews.write(answers("workload", "")));
    }

    @Test
    void whoseNextPostInTheTrustIsKnownDoesNotLeave() {
        trust.post(ben, null, StaffGroup.CENTRAL).from("2026-03-16");

        assertThat(interviews.mine()).isEmpty();
    }

    @Test
    void theLeaverWritesAndChangesItUntilTheLastDay() {
        interviews.write(answers("workload", "The staff room"));
        clock.set("2026-02-13T20:00");
        interviews.write(answers("pay", "The staff room\u202e"));

        var mine = interviews.mine().orElseThrow();
        assertThat(mine.state()).isEqualTo(InterviewState.WRITTEN);
        assertThat(written().answers()).isEqualTo(answers("pay", "The staff room"));
        assertThat(written().toString()).doesNotContain("staff room", "pay");
        Acting.as(hana, Roles.STAFF, Roles.HR);
        assertThat(interviews.of(post.id()).orElseThrow().answers().wentWell()).isEqualTo("The staff room");
    }

    @Test
    void whoDeclinesMayStillWriteAndWhatWasWrittenGoesWithDeclining() {
        interviews.write(answers("workload", "The staff room"));
        interviews.decline();

        assertThat(interviews.mine().orElseThrow().state()).isEqualTo(InterviewState.DECLINED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM exit_interview WHERE reason IS NOT NULL OR went_well <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
        interviews.write(answers("family", ""));
        assertThat(interviews.mine().orElseThrow().state()).isEqualTo(InterviewState.WRITTEN);
    }

    @Test
    void humanResourcesAloneReadIt() {
        interviews.write(answers("workload", "The staff room"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> interviews.of(post.id()));
        Acting.asAdministrator();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> interviews.of(post.id()));
        Acting.as(hana, Roles.STAFF, Roles.CENTRAL_TEAM, Roles.SCHOOL_LEADER);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> interviews.of(post.id()));
    }

    @Test
    void oneHeldInPersonIsWrittenDownAndTheLeaverDoesNotReadTheNotes() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        interviews.recordHeld(post.id(), answers("pay", "Notes of mine"));
        interviews.recordHeld(post.id(), answers("workload", "Better notes"));
        assertThat(interviews.of(post.id()).orElseThrow().state()).isEqualTo(InterviewState.HELD);

        Acting.asStaff(ben);
        assertThat(written().answers()).isEqualTo(InterviewAnswers.NONE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(interviews::decline);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> interviews.write(answers("pay", "")));
    }

    @Test
    void whatTheLeaverWroteIsNeverWrittenOver() {
        interviews.write(answers("workload", "The staff room"));
        Acting.as(hana, Roles.STAFF, Roles.HR);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> interviews.recordHeld(post.id(), answers("pay", "")))
                .withMessageContaining("wrote it themselves");
    }

    @Test
    void nobodyWritesDownTheirOwn() {
        Acting.as(ben, Roles.STAFF, Roles.HR);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> interviews.recordHeld(post.id(), answers("pay", "")));
    }

    @Test
    void aLastDayThatIsPutRightTakesTheInterviewWithIt() {
        interviews.write(answers("workload", "The staff room"));
        post.to("2026-01-30");

        assertThat(interviews.mine().orElseThrow().state()).isEqualTo(InterviewState.WRITTEN);
        interviews.write(answers("pay", ""));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM exit_interview")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theTextsAreDeletedTwelveMonthsAfterTheLastDayAndTheCodesStay() {
        interviews.write(answers("workload", "The staff room"));
        var rule = times.rules().stream()
                .filter(one -> one.key().equals("exit-notes"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.promised()).isTrue();
        var over = times.of(rule).over(LocalDate.parse("2027-02-12"));
        assertThat(rule.remove(over, 10)).isZero();
        assertThat(rule.count(over.plusDays(1))).isEqualTo(1);
        assertThat(rule.remove(over.plusDays(1), 10)).isEqualTo(1);
        assertThat(rule.remove(over.plusDays(1), 10)).isZero();

        Acting.as(hana, Roles.STAFF, Roles.HR);
        var kept = interviews.of(post.id()).orElseThrow();
        assertThat(kept.answers()).isEqualTo(answers("workload", ""));
        assertThat(kept.textsDeleted()).isNotNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM exit_interview WHERE went_well IS NOT NULL OR do_better IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> interviews.recordHeld(post.id(), answers("pay", "Too late")));
    }

    @Test
    void anAnswerNeedsAReasonOfTheListAndTextsThatFit() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> interviews.write(answers(null, "")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> interviews.write(answers("unheard_of", "")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> interviews.write(answers("pay", "x".repeat(InterviewAnswers.LONGEST + 1))));
        interviews.write(answers("pay", "ü".repeat(InterviewAnswers.LONGEST)));
    }

    private Interview written() {
        return Objects.requireNonNull(interviews.mine().orElseThrow().interview());
    }

    private static InterviewAnswers answers(@Nullable String reason, String wentWell) {
        return new InterviewAnswers(reason, ComeBack.PERHAPS, Supported.ENOUGH, wentWell, "");
    }
}
