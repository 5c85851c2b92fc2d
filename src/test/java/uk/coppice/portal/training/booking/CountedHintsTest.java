package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestDatabase;

/** MySQL passes over a hint that names what is not there, with a warning that nobody reads. */
@DatabaseTest
class CountedHintsTest {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CountedHintsTest(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whatTheHintsNameIsThere() {
        assumeTrue(TestDatabase.mysql(), "Hints are MySQL's");

        assertThat(warningsOf(PlaceRows.COUNTED)).isEmpty();
        assertThat(warningsOf(PlaceRows.COUNTED.replace("booking_counted", "booking_gone")))
                .singleElement()
                .asString()
                .contains("booking_gone");
    }

    @Test
    void aPlaceIsCountedFromTheIndexAlone() {
        assumeTrue(TestDatabase.mysql(), "Hints are MySQL's");

        assertThat(plan(PlaceRows.COUNTED)).first().satisfies(step -> {
            assertThat(step.get("key")).isEqualTo("booking_counted");
            assertThat(step.get("Extra")).isEqualTo("Using index");
        });
    }

    private List<Map<String, Object>> plan(String sql) {
        // as one text: of a statement that is prepared the warnings are gone once it has run
        return jdbc.queryForList("EXPLAIN FORMAT=TRADITIONAL "
                + sql.replace("session_date = ?", "session_date = '2026-03-17'").replace("?", "1"));
    }

    private List<String> warningsOf(String sql) {
        return transaction.execute(status -> {
            plan(sql);
            return jdbc.queryForList("SHOW WARNINGS").stream()
                    .filter(said -> "Warning".equals(said.get("Level")))
                    .map(said -> String.valueOf(said.get("Message")))
                    .toList();
        });
    }
}
