package uk.coppice.portal.testing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import uk.coppice.portal.people.ClosureRows;

/**
 * Before each test: every table empty, but for the questionnaires that the portal brought in when it started; the
 * installation not yet claimed, the clock at its start, the operator acting.
 */
final class CleanSlate implements BeforeEachCallback, AfterEachCallback {

    private static final Map<DataSource, List<String>> TABLES = new ConcurrentHashMap<>();
    private static final Map<DataSource, Long> LAST_BROUGHT_IN = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        var context = SpringExtension.getApplicationContext(test);
        empty(context.getBean(DataSource.class));
        context.getBean(ClosureRows.class).forget();
        context.getBean(TestClock.class).reset();
        // Of several contexts with a web part each keeps in its own place who is signed in.
        context.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        Acting.asOperator();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Acting.asNobody();
    }

    private static void empty(DataSource database) throws SQLException {
        var tables = TABLES.computeIfAbsent(database, CleanSlate::tables);
        long lastBroughtIn = LAST_BROUGHT_IN.computeIfAbsent(database, CleanSlate::lastBroughtIn);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("DELETE FROM questionnaire_version WHERE id > " + lastBroughtIn);
            statement.execute("UPDATE installation SET kind = 'EMPTY', since = NULL");
            connection.commit();
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            connection.commit();
        }
    }

    private static List<String> tables(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND table_type = 'BASE TABLE' "
                        + "AND LOWER(table_name) NOT IN ('flyway_schema_history', 'installation', "
                        + "'questionnaire_version')")
                .query(String.class)
                .list();
    }

    private static long lastBroughtIn(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT COALESCE(MAX(id), 0) FROM questionnaire_version")
                .query(Long.class)
                .single();
    }
}
