package uk.coppice.portal.dataprotection.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.Dump;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;

/** It is 14 January 2026. */
@DatabaseTest
class RetentionDeskTest {

    private final RetentionDesk desk;
    private final RetentionTimes times;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private long willow;
    private TestSession longAgo;
    private long guest;
    private long leaver;

    RetentionDeskTest(RetentionDesk desk, RetentionTimes times, TestTrust trust, JdbcClient jdbc, TestClock clock) {
        this.desk = desk;
        this.times = times;
        this.trust = trust;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void oldThings() {
        willow = trust.school("Willow Primary");
        longAgo = trust.session("OLD").on("2024-01-13").delivered();
        trust.together(() -> {
            guest = trust.guest("Gil Guest", null);
            trust.guestBooked(longAgo, guest);
            leaver = trust.person("Lena Left");
            trust.post(leaver, willow, StaffGroup.TEACHER).to("2019-08-31");
            trust.email(leaver, "lena@willow.example");
            jdbc.sql("INSERT INTO exit_interview (id, person_id, left_on, state, come_back, supported, went_well, "
                            + "recorded_on, recorded_by, version) VALUES (1, ?, '2025-01-14', 'WRITTEN', 'NO', 'WELL', "
                            + "'The staff room', '2025-01-10', 0, 0)")
                    .param(leaver)
                    .update();
            jdbc.sql("INSERT INTO break_glass_use (id, used_at, outcome, address) VALUES (1, '2024-01-13 10:00:00', "
                            + "'SIGNED_IN', '192.0.2.1'), (2, '2024-01-15 10:00:00', 'SIGNED_IN', '192.0.2.2')")
                    .update();
        });
        Acting.asAdministrator();
    }

    @Test
    void lookingCountsAndChangesNothing() {
        var before = Dump.of(jdbc).rows();
        Acting.as(leaver, Roles.DATA_PROTECTION_OFFICER);

        assertThat(counts())
                .containsEntry("guests", 1L)
                .containsEntry("leavers", 1L)
                .containsEntry("exit-notes", 1L)
                .containsEntry("break-glass-uses", 1L)
                .containsEntry("mails", 0L);
        assertThat(desk.outlook()).allSatisfy(rule -> {
            assertThat(rule.nightly()).isEqualTo(rule.promised());
            assertThat(rule.last()).isNull();
        });
        assertThat(Dump.of(jdbc).rows()).isEqualTo(before);
    }

    @Test
    void onlyWhatWasPromisedGoesBeforeAnAdministratorHasLooked() {
        Acting.asOperator();
        var done = desk.runByNight(() -> false);

        assertThat(done)
                .extracting(RetentionDesk.Done::key)
                .containsExactly("audit-trail", "data-requests", "exit-notes", "mails", "sign-in-sessions");
        assertThat(jdbc.sql("SELECT went_well FROM exit_interview WHERE went_well IS NOT NULL")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(counts()).containsEntry("guests", 1L).containsEntry("leavers", 1L);
        assertThat(count("retention_run WHERE rule_key = 'exit-notes' AND removed = 1 AND started_by IS NULL "
                        + "AND finished_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void onceAgreedToEverythingThatIsOverGoesAndNothingElse() {
        desk.agree();
        assertThat(desk.outlook()).allMatch(RuleOutlook::nightly);
        var done = desk.run(() -> false);

        assertThat(done).allMatch(RetentionDesk.Done::whole);
        assertThat(done.stream().filter(rule -> rule.removed() > 0).map(RetentionDesk.Done::key))
                .containsExactlyInAnyOrder("break-glass-uses", "exit-notes", "guests", "leavers");
        assertThat(counts().values()).containsOnly(0L);
        var dump = Dump.of(jdbc);
        for (String gone : new String[] {"Gil Guest", "Lena Left", "lena@willow.example", "192.0.2.1"}) {
            assertThat(dump.with(gone)).as(gone).isEmpty();
        }
        assertThat(dump.with("192.0.2.2")).hasSize(1);
        assertThat(count("booking WHERE guest_id = " + guest)).isEqualTo(1);
        assertThat(count("post WHERE person_id = " + leaver)).isEqualTo(1);

        var again = Dump.of(jdbc).rows();
        assertThat(desk.run(() -> false)).allMatch(rule -> rule.removed() == 0);
        var after = Dump.of(jdbc).rows();
        // What says that it ran.
        var notes = Set.of("retention_run", "audit_trail", "audit_trail_again");
        again.keySet().removeAll(notes);
        after.keySet().removeAll(notes);
        assertThat(after).isEqualTo(again);
    }

    @Test
    void aDayEarlierItStays() {
        desk.agree();
        clock.set("2026-01-12T10:00");
        desk.run(() -> false);
        assertThat(count("guest WHERE erased_at IS NULL")).isEqualTo(1);
        clock.set("2026-01-13T10:00");
        desk.run(() -> false);
        assertThat(count("guest WHERE erased_at IS NULL")).isZero();
    }

    @Test
    void whatIsStoppedHalfWayIsGoneOnWith() {
        trust.together(() -> {
            for (int n = 0; n < 160; n++) {
                trust.guestBooked(longAgo, trust.guest("Guest Number" + n, null));
            }
        });
        desk.agree();
        var asked = new AtomicInteger();
        var first = desk.run(() -> left("guests") < 161 && asked.incrementAndGet() > 0);

        assertThat(first).filteredOn(rule -> rule.key().equals("guests")).allMatch(rule -> !rule.whole());
        assertThat(left("guests")).isBetween(1L, 160L);
        assertThat(count("retention_run WHERE rule_key = 'guests' AND finished_at IS NULL AND removed > 0"))
                .isEqualTo(1);

        desk.run(() -> false);
        assertThat(counts()).containsEntry("guests", 0L);
        assertThat(jdbc.sql("SELECT SUM(removed) FROM retention_run WHERE rule_key = 'guests'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(161);
    }

    @Test
    void aShorterTimeIsAskedForAgain() {
        desk.agree();
        trust.together(() -> jdbc.sql("UPDATE retention_consent SET kept_for = '36 months' WHERE rule_key = 'guests'")
                .update());

        assertThat(desk.outlook())
                .filteredOn(rule -> rule.key().equals("guests"))
                .noneMatch(RuleOutlook::nightly);
        desk.agree();
        assertThat(desk.outlook()).allMatch(RuleOutlook::nightly);
        desk.stop();
        assertThat(desk.outlook().stream().filter(RuleOutlook::nightly)).allMatch(RuleOutlook::promised);
    }

    @Test
    void whoMay() {
        Acting.as(leaver, Roles.STAFF, Roles.HR, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM);
        assertThatThrownBy(desk::outlook).isInstanceOf(AccessDeniedException.class);
        Acting.as(leaver, Roles.DATA_PROTECTION_OFFICER);
        assertThatThrownBy(desk::agree).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(desk::stop).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.run(() -> false)).isInstanceOf(AccessDeniedException.class);
        Acting.asAdministrator();
        assertThatThrownBy(() -> desk.runByNight(() -> false)).isInstanceOf(AccessDeniedException.class);
    }

    /** Every condition of every rule is one that the database understands, and removes what it counts. */
    @Test
    void everyRuleCanBeCountedAndRun() {
        assertThat(times.rules()).hasSizeGreaterThan(12).allSatisfy(rule -> {
            var over = times.of(rule).over(LocalDate.now(clock));
            long count = rule.count(over);
            assertThat(rule.remove(over, 10)).as(rule.key()).isEqualTo((int) count);
            assertThat(rule.count(over)).isZero();
            assertThat(rule.tables()).isNotEmpty();
            assertThat(rule.least().shorterThan(rule.usual()) || rule.least().equals(rule.usual()))
                    .isTrue();
        });
    }

    @Test
    void inductionRecordsGoSixYearsAfterTheOutcome() {
        long amy = trust.teacher("Amy Adams", willow);
        trust.together(() -> {
            jdbc.sql("INSERT INTO induction (id, person_id, started_on, terms, outcome, outcome_on, version) "
                            + "VALUES (7, ?, '2018-09-01', 6, 'PASS', '2020-01-15', 0)")
                    .param(amy)
                    .update();
            jdbc.sql("INSERT INTO induction_review (id, induction_id, kind, term, held_on, on_track, summary, targets, "
                            + "recorded_at, recorded_by, ect_comment, version) VALUES (?, 7, 'PROGRESS', 1, '2018-12-01', "
                            + "TRUE, 'Went well', '', '2018-12-01 10:00:00', 0, '', 0)")
                    .param(Ids.next())
                    .update();
        });
        RetentionRule rule = times.rules().stream()
                .filter(one -> one.key().equals("induction"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.count(times.of(rule).over(LocalDate.parse("2026-01-14"))))
                .isZero();
        assertThat(rule.remove(times.of(rule).over(LocalDate.parse("2026-01-15")), 10))
                .isEqualTo(1);
        assertThat(count("induction WHERE outcome = 'PASS'")).isEqualTo(1);
        assertThat(count("induction_review")).isZero();
    }

    private Map<String, Long> counts() {
        return desk.outlook().stream().collect(Collectors.toMap(RuleOutlook::key, RuleOutlook::count));
    }

    private long left(String rule) {
        return desk.outlook().stream()
                .filter(one -> one.key().equals(rule))
                .mapToLong(RuleOutlook::count)
                .sum();
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
