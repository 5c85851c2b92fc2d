package uk.coppice.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.training.calendar.TrainingCalendar;

@DatabaseTest
class TestSupportTest {

    private final TestTrust trust;
    private final Clock clock;
    private final TestClock testClock;
    private final TrainingCalendar calendar;
    private final StaffDirectory directory;
    private final Installation installation;
    private final JdbcClient jdbc;

    TestSupportTest(
            TestTrust trust,
            Clock clock,
            TestClock testClock,
            TrainingCalendar calendar,
            StaffDirectory directory,
            Installation installation,
            JdbcClient jdbc) {
        this.trust = trust;
        this.clock = clock;
        this.testClock = testClock;
        this.calendar = calendar;
        this.directory = directory;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    @RepeatedTest(2)
    void everyTestStartsWithEmptyTables() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM person").query(Integer.class).single())
                .isZero();
        assertThat(installation.kind()).isEqualTo(Installation.Kind.EMPTY);
        trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.holds(Installation.Kind.TRUST);
    }

    @RepeatedTest(2)
    void theClockStandsStillUntilItIsSet() {
        assertThat(LocalDateTime.now(clock)).isEqualTo(TestClock.START);
        testClock.set("2026-07-01T09:30");
        assertThat(LocalDateTime.now(clock)).isEqualTo(LocalDateTime.of(2026, 7, 1, 9, 30));
    }

    @Test
    void servicesReadWhatTheTrustWrote() {
        long willow = trust.school("Willow Primary");
        long amy = trust.teacher("Amy Adams", willow);
        long ben = trust.person("Ben Brown");
        trust.post(ben, willow, uk.coppice.portal.people.StaffGroup.HEAD)
                .from("2025-09-01")
                .to("2026-08-31")
                .fte("0.5");
        var session = trust.session("OTP-1")
                .on("2026-01-21")
                .at("16:00", "17:30")
                .led(ben)
                .ledFromOutside("Zoe Zand");
        trust.booked(session, amy);

        Acting.asStaff(amy);

        assertThat(directory.find(ben, LocalDate.of(2026, 1, 14)).orElseThrow().workplace())
                .isEqualTo("Willow Primary");
        assertThat(calendar.find("OTP-1").orElseThrow()).satisfies(found -> {
            assertThat(found.start()).isEqualTo(LocalTime.of(16, 0));
            assertThat(found.booked()).isTrue();
            assertThat(found.leads()).containsExactly("Ben Brown", "Zoe Zand");
        });
    }
}
