package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import uk.coppice.portal.platform.Installation.Kind;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestTrust;

/** What a database holds, and that its tables are those of the migrations. */
@DatabaseTest
class InstallationTest {

    private final Installation installation;
    private final TestTrust trust;
    private final Flyway flyway;
    private final JdbcClient jdbc;
    private final DataSource database;

    InstallationTest(Installation installation, TestTrust trust, Flyway flyway, JdbcClient jdbc, DataSource database) {
        this.installation = installation;
        this.trust = trust;
        this.flyway = flyway;
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void anEmptyOneBecomesWhatClaimsItFirst() {
        for (var kind : List.of(Kind.DEMO, Kind.TRUST)) {
            trust.holds(Kind.EMPTY);

            claim(kind);
            claim(kind);

            assertThat(installation.kind()).isEqualTo(kind);
        }
    }

    @Test
    void realAndInventedPeopleNeverMix() {
        trust.holds(Kind.DEMO);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claim(Kind.TRUST))
                .withMessageContaining("holds the demo trust")
                .withMessageContaining("PORTAL_HOME");
        assertThat(installation.kind()).isEqualTo(Kind.DEMO);

        trust.holds(Kind.TRUST);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claim(Kind.DEMO))
                .withMessageContaining("holds a real trust");
        assertThat(installation.kind()).isEqualTo(Kind.TRUST);
    }

    @Test
    void aClaimIsGivenUpWithItsTransaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> trust.together(() -> {
                    installation.claim(Kind.DEMO);
                    throw new IllegalStateException("A test");
                }));

        assertThat(installation.kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void claimingNeedsATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> installation.claim(Kind.DEMO));
    }

    @Test
    void everyMigrationIsAppliedToTheDatabaseThatTheTestsName() throws SQLException {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(product()).isEqualTo(TestDatabase.mysql() ? "MySQL" : "H2");
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(jdbc.sql("""
                                SELECT t.table_name FROM information_schema.tables t
                                WHERE t.table_schema = SCHEMA() AND t.table_type = 'BASE TABLE' AND NOT EXISTS (
                                    SELECT 1 FROM information_schema.table_constraints c
                                    WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
                                      AND c.constraint_type = 'PRIMARY KEY')
                                """).query(String.class).list()).isEmpty();
    }

    private String product() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private void claim(Kind kind) {
        trust.together(() -> installation.claim(kind));
    }
}
