package uk.coppice.portal.dataprotection.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class RequestRetentionTest {

    private static final String REQUEST = "INSERT INTO data_request (id, code, kind, name, way, words, wanted, "
            + "received_on, clock_from, paused_days, state, answered_on, version) "
            + "VALUES (?, ?, 'ACCESS', 'Pat Past', 'TOLD', 'All', '', ?, '2022-12-01', 0, ?, ?, 0)";

    private final RetentionTimes times;
    private final JdbcClient jdbc;
    private final TestTrust trust;

    RequestRetentionTest(RetentionTimes times, JdbcClient jdbc, TestTrust trust) {
        this.times = times;
        this.jdbc = jdbc;
        this.trust = trust;
    }

    @BeforeEach
    void requests() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.together(() -> {
            request(1, "2022-12-01", "ANSWERED", "2023-01-14");
            request(2, "2022-12-01", "ANSWERED", "2023-01-15");
            request(3, "2023-01-14", "WITHDRAWN", null);
            request(4, "2022-12-01", "RECEIVED", null);
            for (int n = 1; n <= 2; n++) {
                jdbc.sql(
                                "INSERT INTO data_copy (id, person_id, asked_by, identity_checked, own_words, made_at, made_by) "
                                        + "VALUES (?, ?, 'By letter', 'Passport', FALSE, ?, 0)")
                        .params(n, amy, "2023-01-1" + (n == 1 ? "3" : "5") + " 10:00:00")
                        .update();
            }
        });
    }

    @Test
    void whatWasAnsweredThreeYearsAgoGoesWithItsSteps() {
        var rule = rule();
        var over = times.of(rule).over(LocalDate.of(2026, 1, 14));
        assertThat(rule.count(over)).isEqualTo(5);
        int removed = 0;
        int some;
        do {
            some = rule.remove(over, 1);
            removed += some;
        } while (some > 0);

        assertThat(removed).isEqualTo(5);
        assertThat(jdbc.sql("SELECT id FROM data_request ORDER BY id")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 4);
        assertThat(jdbc.sql("SELECT request_id FROM data_request_step ORDER BY request_id")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 4);
        assertThat(jdbc.sql("SELECT id FROM data_copy").query(Integer.class).list())
                .containsExactly(2);
    }

    private RetentionRule rule() {
        return times.rules().stream()
                .filter(one -> one.key().equals("data-requests"))
                .findFirst()
                .orElseThrow();
    }

    private void request(int id, String received, String state, @Nullable String answered) {
        jdbc.sql(REQUEST)
                .param(id)
                .param("R-" + id)
                .param(received)
                .param(state)
                .param(answered)
                .update();
        jdbc.sql("INSERT INTO data_request_step (id, request_id, step, words, taken_at) "
                        + "VALUES (?, ?, 'RECEIVED', '', '2022-12-01 10:00:00')")
                .params(id, id)
                .update();
    }
}
