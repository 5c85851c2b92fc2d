package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SealsTest {

    private final Seals seals;
    private final TrailProof proof;
    private final TrailRetention retention;
    private final TrailRule rule;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TestTrust trust;
    private final TestClock clock;

    SealsTest(
            Seals seals,
            TrailProof proof,
            TrailRetention retention,
            TrailRule rule,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TestTrust trust,
            TestClock clock) {
        this.seals = seals;
        this.proof = proof;
        this.retention = retention;
        this.rule = rule;
        this.events = events;
        this.jdbc = jdbc;
        this.trust = trust;
        this.clock = clock;
    }

    /** Three rows on 14 January, one of them seen again, none on the 15th, two on the 16th; sealed on the 17th. */
    @BeforeEach
    void someDays() {
        Acting.as(7, Roles.STAFF, Roles.HR);
        clock.set("2026-01-14T10:00");
        note(Act.SAW, "a");
        note(Act.SAW, "a");
        note(Act.CHANGED, "b");
        clock.set("2026-01-14T23:59:59");
        note(Act.CHANGED, "c");
        clock.set("2026-01-16T00:00");
        note(Act.CHANGED, "d");
        note(Act.CHANGED, "e");
        clock.set("2026-01-17T02:10");
        Acting.asOperator();
    }

    @Test
    void everyDayThatIsOverIsSealedOnce() {
        assertThat(sealAll()).isEqualTo(3);
        assertThat(sealAll()).isZero();
        assertThat(jdbc.sql("SELECT row_count FROM audit_seal ORDER BY sealed_day")
                        .query(Integer.class)
                        .list())
                .containsExactly(3, 0, 2);
        assertThat(seals.sealedUpTo()).contains(LocalDate.of(2026, 1, 16));
        assertThat(breaches()).isEmpty();
    }

    /** What was written before midnight may be committed after it: the day waits for an hour. */
    @Test
    void aDayIsSealedAnHourAfterItsEnd() {
        clock.set("2026-01-17T00:59");
        assertThat(sealAll()).isEqualTo(2);
        clock.set("2026-01-17T01:00");
        assertThat(sealAll()).isEqualTo(1);
    }

    @Test
    void theDayWithASummerHourLessIsWhole() {
        clock.set("2026-03-29T00:30");
        note(Act.CHANGED, "f");
        clock.set("2026-03-29T23:30");
        note(Act.CHANGED, "g");
        clock.set("2026-03-30T01:00");
        sealAll();
        assertThat(jdbc.sql("SELECT row_count FROM audit_seal WHERE sealed_day = '2026-03-29'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aChangedRowIsFoundOut() {
        sealAll();
        tamper("UPDATE audit_trail SET who = 8 WHERE thing = 'b'");
        assertThat(breaches()).singleElement().asString().contains("14").contains("was changed");
    }

    @Test
    void everyColumnCounts() {
        sealAll();
        for (String column : List.of(
                "happened_at = '2026-01-14 10:00:01'",
                "who_kind = 'NOBODY'",
                "who = 9",
                "roles = 'STAFF'",
                "act = 'SAW'",
                "what = 'x'",
                "about = 1",
                "thing = 'x'",
                "address = 'x'",
                "session_no = 1",
                "device = 'x'")) {
            assertThatThrownBy(() -> trust.together(() -> {
                        jdbc.sql("UPDATE audit_trail SET " + column + " WHERE thing = 'b'")
                                .update();
                        assertThat(breaches()).as(column).hasSize(1);
                        throw new TakeBack();
                    }))
                    .isInstanceOf(TakeBack.class);
        }
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aRowThatIsGoneOrNewIsFoundOut() {
        sealAll();
        tamper("DELETE FROM audit_trail WHERE thing = 'c'");
        assertThat(breaches()).singleElement().asString().contains("14").contains("1 row fewer");

        tamper("UPDATE audit_trail SET happened_at = '2026-01-15 10:00:00' WHERE thing = 'e'");
        assertThat(breaches()).hasSize(3).anyMatch(words -> words.contains("1 row more"));
    }

    @Test
    void aCountThatIsGoneIsFoundOut() {
        sealAll();
        tamper("DELETE FROM audit_trail_again");
        assertThat(breaches()).singleElement().asString().contains("14").contains("was changed");
    }

    @Test
    void sealsCanNeitherBeMadeNorTakenAway() {
        sealAll();
        tamper("UPDATE audit_seal SET seal = UPPER(seal) WHERE sealed_day = '2026-01-14'");
        assertThat(breaches()).hasSize(2).first().asString().contains("14");

        tamper("DELETE FROM audit_seal WHERE sealed_day = '2026-01-15'");
        assertThat(breaches()).anyMatch(words -> words.contains("15") && words.contains("seal is missing"));
    }

    /** Whoever takes rows and seals of the last days away leaves days without a seal behind. */
    @Test
    void daysThatNobodySealsAreTold() {
        sealAll();
        clock.pass(Duration.ofDays(4));
        assertThat(breaches())
                .singleElement()
                .asString()
                .contains("no day is sealed since")
                .contains("16");
        sealAll();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void anotherSecretIsTold() {
        sealAll();
        tamper("UPDATE audit_seal SET key_mark = 'other'");
        assertThat(breaches()).hasSize(3).allMatch(words -> words.contains("another secret"));
    }

    @Test
    void rowsGoForTheirAgeByWholeDaysAndTheirSealsStay() {
        sealAll();
        clock.set("2029-02-01T03:00");
        sealAll();
        assertThat(retention.olderThan(LocalDate.of(2026, 1, 16))).isEqualTo(3);

        assertThat(retention.delete(LocalDate.of(2026, 1, 16), 1)).isEqualTo(1);
        assertThat(retention.delete(LocalDate.of(2026, 1, 16), 7)).isEqualTo(1);
        assertThat(retention.delete(LocalDate.of(2026, 1, 16), 7)).isZero();

        assertThat(count("audit_trail WHERE happened_at < '2026-01-16'")).isZero();
        assertThat(count("audit_trail_again")).isZero();
        assertThat(count("audit_trail WHERE happened_at < '2026-01-17'")).isEqualTo(2);
        assertThat(count("audit_trail WHERE what = 'audit trail'")).isEqualTo(2);
        assertThat(breaches()).isEmpty();
    }

    /** A week without a row does not end the run, and every row is counted once. */
    @Test
    void theRuleOfTheTrailRemovesWhatItCounts() {
        clock.set("2026-03-02T10:00");
        note(Act.CHANGED, "f");
        clock.set("2029-04-01T03:30");
        sealAll();
        var over = rule.usual().over(LocalDate.of(2029, 3, 3));
        assertThat(over).isEqualTo("2026-03-03");
        assertThat(rule.count(over)).isEqualTo(6);

        assertThat(rule.remove(over, 500)).isEqualTo(5);
        assertThat(rule.remove(over, 500)).isEqualTo(1);
        assertThat(rule.remove(over, 500)).isZero();
        assertThat(count("audit_trail WHERE happened_at < '2026-03-03'")).isZero();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void rowsThatGoByHandAreToldEvenWithAMarkAtTheSeal() {
        sealAll();
        tamper("DELETE FROM audit_trail WHERE happened_at < '2026-01-15'");
        tamper("UPDATE audit_seal SET gone_seal = seal WHERE sealed_day = '2026-01-14'");
        assertThat(breaches()).singleElement().asString().contains("not for their age");
    }

    @Test
    void aDayThatIsNotSealedIsNotDeleted() {
        assertThat(retention.delete(LocalDate.of(2030, 1, 1), 7)).isZero();
        assertThat(count("audit_trail")).isEqualTo(5);
    }

    @Test
    void onlyThePortalItselfSeals() {
        Acting.asAdministrator();
        assertThatThrownBy(seals::sealNext).isInstanceOf(AccessDeniedException.class);
        Acting.as(7, Roles.STAFF, Roles.HR);
        assertThatThrownBy(seals::sealNext).isInstanceOf(AccessDeniedException.class);
    }

    private static final class TakeBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void note(Act act, String thing) {
        events.publishEvent(new Noted(act, "thing", 5L, thing));
    }

    private int sealAll() {
        int sealed = 0;
        while (seals.sealNext().isPresent()) {
            sealed++;
        }
        return sealed;
    }

    private List<String> breaches() {
        return proof.run().breaches();
    }

    private void tamper(String sql) {
        trust.together(() -> jdbc.sql(sql).update());
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
