package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;

/**
 * The portal killed while 32 book at once, and started again. Whatever it had answered is there, each with the notice
 * of which a mail is made; what it had not answered is there whole or not at all; the audit finds nothing. Wants MySQL,
 * which two processes can share.
 */
@Bench
@DatabaseTest
@Timeout(600)
class KilledBookingBench {

    private static final int SESSIONS = 40;
    private static final int PLACES = 15;
    private static final int PEOPLE = 60;
    private static final List<Integer> KILLED_AFTER = List.of(150, 700);

    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Set<String> answered = new HashSet<>();

    KilledBookingBench(BookingAudit audit, TestTrust trust, TestClock clock, JdbcClient jdbc, Environment environment) {
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Test
    void bookingsWithKillsInTheMidst() throws Exception {
        Assumptions.assumeTrue(TestDatabase.mysql(), "Two processes at one database: on MySQL");
        crowd();
        int unanswered = 0;
        for (int many : KILLED_AFTER) {
            int before = answered.size();
            var said = run(many);
            assertThat(said).as("killed in the midst").doesNotContain(CrowdProcess.DONE);
            assertThat(answered.size() - before)
                    .as(() -> String.join("\n", said))
                    .isGreaterThanOrEqualTo(many);
            unanswered += check();
        }
        assertThat(run(Integer.MAX_VALUE)).contains(CrowdProcess.DONE);

        assertThat(check()).as("places that nobody was told of").isZero();
        assertThat(answered).hasSize(SESSIONS * PEOPLE);
        assertThat(places("BOOKED")).hasSize(SESSIONS * PLACES);
        Figures.print(
                "%,d bookings, the process killed after %s answers".formatted(SESSIONS * PEOPLE, KILLED_AFTER),
                "0 lost, 0 oversold, 0 twice, 0 without notice",
                "kept, though the answer was cut off: " + unanswered);
    }

    /** Holds after every end, however it came. How many places are there of which the answer was cut off. */
    private int check() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        var there = new HashSet<>(places("BOOKED"));
        there.addAll(places("WAITING"));
        assertThat(there).as("what was answered is there").containsAll(answered);
        assertThat(jdbc.sql("SELECT CONCAT(kind, ' ', session_id, ' ', person_id) FROM notice")
                        .query(String.class)
                        .list())
                .as("one notice for each place, and none without")
                .containsExactlyInAnyOrderElementsOf(there);
        assertThat(jdbc.sql("SELECT session_id FROM booking WHERE superseded = 0 AND state = 'BOOKED' "
                                + "GROUP BY session_id HAVING COUNT(*) > ?")
                        .param(PLACES)
                        .query(Long.class)
                        .list())
                .as("oversold")
                .isEmpty();
        return there.size() - answered.size();
    }

    private List<String> places(String state) {
        return jdbc.sql("SELECT CONCAT(state, ' ', session_id, ' ', person_id) FROM booking "
                        + "WHERE superseded = 0 AND state = ?")
                .param(state)
                .query(String.class)
                .list();
    }

    /** Lets the crowd in, kills the process after so many new answers, and returns all that it said. */
    private List<String> run(int many) throws IOException, InterruptedException {
        var process = process();
        List<String> said = new ArrayList<>();
        int before = answered.size();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                note(line);
                if (answered.size() - before >= many) {
                    // By its handle: the process itself would close what it has said until now.
                    process.toHandle().destroyForcibly();
                }
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(said).noneMatch(line -> line.startsWith("problem: ") || line.startsWith("refused: "));
        return said;
    }

    private void note(String line) {
        if (line.startsWith(CrowdProcess.BOOKED)) {
            answered.add("BOOKED" + line.substring(CrowdProcess.BOOKED.length()));
        } else if (line.startsWith(CrowdProcess.WAITING)) {
            answered.add("WAITING" + line.substring(CrowdProcess.WAITING.length()));
        }
    }

    private void crowd() {
        clock.set(LocalDateTime.now(clock.getZone()));
        var day = LocalDate.now(clock).plusDays(60);
        trust.together(() -> {
            long willow = trust.school("Willow Primary");
            for (int i = 0; i < PEOPLE; i++) {
                trust.teacher("Person " + i, willow);
            }
            for (int i = 0; i < SESSIONS; i++) {
                trust.session("K-" + i).on(day.plusDays(i).toString()).places(PLACES);
            }
        });
    }

    private Process process() throws IOException {
        return PortalProcess.start(CrowdProcess.class, environment, "--portal.home=target/bench/crowd-home");
    }
}
