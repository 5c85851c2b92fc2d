package uk.coppice.portal.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.testing.DatabaseTest;

/** Fails as soon as a table refers to people or guests and no part of an erasure says what becomes of it. */
@DatabaseTest
class EveryColumnErasedTest {

    /** The person or guest of an erasure is the one who was erased: the id alone. */
    private static final Set<String> ERASED_THEMSELVES = Set.of("erasure.subject_id", "erased_key.subject_id");

    private final Eraser eraser;
    private final JdbcClient jdbc;
    private final DataSource database;

    EveryColumnErasedTest(Eraser eraser, JdbcClient jdbc, DataSource database) {
        this.eraser = eraser;
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void everyColumnThatNamesAPersonIsSomePartsBusiness() throws SQLException {
        var named = new HashSet<>(columns("LOWER(column_name) LIKE '%person_id' OR LOWER(column_name) LIKE '%_by' "
                + "OR LOWER(column_name) IN ('respondent_id', 'manager_id', 'deputy_id', 'colleague_id', 'owner_id', "
                + "'by_id', 'author_id', 'mentor_id', 'tutor_id', 'subject_id', 'handler_id')"));
        named.addAll(foreignKeys("person"));
        named.add("evaluation.lead_key");
        named.removeAll(ERASED_THEMSELVES);

        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(eraser.columns(Kind.PERSON));
        assertThat(eraser.columns(Kind.PERSON)).isSubsetOf(named);
    }

    @Test
    void everyColumnThatNamesAGuestIsSomePartsBusiness() throws SQLException {
        var named = new HashSet<>(columns("LOWER(column_name) LIKE '%guest_id'"));
        named.addAll(foreignKeys("guest"));

        assertThat(named).hasSizeGreaterThan(5).isSubsetOf(eraser.columns(Kind.GUEST));
    }

    private Set<String> columns(String condition) {
        return jdbc.sql("SELECT LOWER(CONCAT(table_name, '.', column_name)) FROM information_schema.columns "
                        + "WHERE table_schema = SCHEMA() AND LOWER(data_type) = 'bigint' AND (" + condition + ")")
                .query(String.class)
                .set();
    }

    private Set<String> foreignKeys(String table) throws SQLException {
        String stored = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND LOWER(table_name) = ?")
                .param(table)
                .query(String.class)
                .single();
        var found = new HashSet<String>();
        try (var connection = database.getConnection();
                var keys = connection
                        .getMetaData()
                        .getExportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (keys.next()) {
                found.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
