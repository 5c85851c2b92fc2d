package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evaluations that closed before their ratings were noted beside them. */
class EarlierRatingsTest {

    private static final String BEFORE = "20";

    @Test
    void closedOnesAreNotedWhenThePortalIsUpdated() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:earlier-ratings;MODE=MySQL;DB_CLOSE_DELAY=-1");
        migrate(database, BEFORE);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO survey (id, kind, code, title, questionnaire_key, questionnaire_version, minimum_group, "
                        + "state, opens_at, closes_at, invited, responded, version) VALUES "
                        + "(1, 'SESSION', 'a', 'A', 'k', 1, 5, 'CLOSED', '2026-01-01', '2026-01-15', 9, 7, 1), "
                        + "(2, 'SESSION', 'b', 'B', 'k', 1, 5, 'OPEN', '2026-01-01', '2026-01-15', 9, NULL, 1), "
                        + "(3, 'IMPACT', 'c', 'C', 'k', 1, 5, 'CLOSED', '2026-01-01', '2026-01-15', 9, 4, 1)")
                .update();
        jdbc.sql(
                        "INSERT INTO evaluation (survey_id, kind, series_code, last_day, lead_key, imported, opened_at) VALUES "
                                + "(1, 'SESSION', 'a', '2026-01-01', '', FALSE, '2026-01-01'), "
                                + "(2, 'SESSION', 'b', '2026-01-01', '', FALSE, '2026-01-01'), "
                                + "(3, 'IMPACT', 'c', '2026-01-01', '', FALSE, '2026-01-01')")
                .update();
        jdbc.sql("INSERT INTO survey_tally (id, survey_id, cut, unit, question, chosen, people) VALUES "
                        + "(1, 1, 'ALL', 'ALL', 'overall', 'very_good', 1), (2, 1, 'ALL', 'ALL', 'overall', 'good', 2), "
                        + "(3, 1, 'ALL', 'ALL', 'overall', 'poor', 3), (4, 1, 'ALL', 'ALL', 'overall', 'no_answer', 1), "
                        + "(5, 1, 'ALL', 'ALL', 'delivery', 'good', 7), (6, 2, 'ALL', 'ALL', 'overall', 'good', 5)")
                .update();

        migrate(database, "latest");

        assertThat(jdbc.sql(
                                "SELECT survey_id, answers, rated, rated_good, not_rated FROM evaluation ORDER BY survey_id")
                        .query((row, n) -> List.of(
                                row.getLong(1),
                                String.valueOf(row.getObject(2)),
                                String.valueOf(row.getObject(3)),
                                String.valueOf(row.getObject(4)),
                                String.valueOf(row.getObject(5))))
                        .list())
                .containsExactly(
                        List.of(1L, "7", "6", "3", "1"),
                        List.of(2L, "null", "null", "null", "null"),
                        List.of(3L, "4", "0", "0", "0"));
    }

    private static void migrate(JdbcDataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("table_options", ""))
                .target(target)
                .load()
                .migrate();
    }
}
