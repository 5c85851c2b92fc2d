package uk.coppice.portal.dataprotection.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.spi.DataReader;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** That nothing that the tables hold of people is missing from what they are told. */
@DatabaseTest
class PersonalDataTest {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TestTrust trust;
    private final Clock clock;

    PersonalDataTest(List<PersonalData> modules, JdbcClient jdbc, DataSource database, TestTrust trust, Clock clock) {
        this.modules = modules;
        this.jdbc = jdbc;
        this.database = database;
        this.trust = trust;
        this.clock = clock;
    }

    /** Fails as soon as a table refers to people, guests or inductions and no module tells of it. */
    @Test
    void everyColumnThatRefersToSomebodyIsToldOf() throws SQLException {
        var told = new TreeSet<String>();
        modules.forEach(module -> told.addAll(module.columns()));
        var named = new TreeSet<>(jdbc.sql("SELECT LOWER(CONCAT(table_name, '.', column_name)) "
                        + "FROM information_schema.columns WHERE table_schema = SCHEMA() "
                        + "AND LOWER(data_type) = 'bigint' AND (LOWER(column_name) LIKE '%person_id' "
                        + "OR LOWER(column_name) LIKE '%guest_id' OR LOWER(column_name) LIKE '%\\_by' "
                        + "OR LOWER(column_name) IN ('respondent_id', 'manager_id', 'deputy_id', 'colleague_id', "
                        + "'handler_id', 'owner_id', 'by_id', 'author_id', 'mentor_id', 'tutor_id', 'induction_id'))")
                .query(String.class)
                .set());
        named.addAll(references("person"));
        named.addAll(references("guest"));
        named.addAll(references("induction"));
        named.addAll(Set.of("person.id", "guest.id", "evaluation.lead_key"));
        assertThat(named).hasSizeGreaterThan(70);

        assertThat(told).containsAll(named);
        assertThat(named).containsAll(told);
    }

    private Set<String> references(String table) throws SQLException {
        var found = new HashSet<String>();
        try (var connection = database.getConnection();
                var keys = connection
                        .getMetaData()
                        .getExportedKeys(connection.getCatalog(), connection.getSchema(), nameOf(table))) {
            while (keys.next()) {
                found.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private String nameOf(String table) {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND LOWER(table_name) = ?")
                .param(table)
                .query(String.class)
                .single();
    }

    /** Each statement runs, for everybody who may read, and gives as many values as there are columns. */
    @Test
    void everySectionCanBeReadAndSaysWhatItIsFor() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        long guest = trust.guest("Gus Guest", null);
        var keys = new ArrayList<String>();
        for (var reader : DataReader.values()) {
            for (boolean isGuest : new boolean[] {false, true}) {
                keys.clear();
                trust.together(() -> {
                    for (var module : modules) {
                        assertThat(module.title()).isNotBlank();
                        var sections = module.sections(
                                new DataReading(jdbc, clock.getZone(), isGuest ? guest : amy, isGuest, reader));
                        sections.forEach(PersonalDataTest::check);
                        sections.forEach(section -> keys.add(section.key()));
                    }
                });
                assertThat(keys).doesNotHaveDuplicates();
                assertThat(keys.size()).isGreaterThan(isGuest ? 5 : 40);
            }
        }
    }

    private static void check(DataSection section) {
        assertThat(section.key()).matches("[a-z]+\\.[a-z_]{1,39}").hasSizeLessThanOrEqualTo(60);
        assertThat(section.title()).isNotBlank();
        assertThat(section.purpose()).as(section.key()).endsWith(".");
        assertThat(section.columns()).extracting(DataSection.Column::key).doesNotHaveDuplicates();
        assertThat(section.columns())
                .allSatisfy(column -> assertThat(column.key()).matches("[a-z_]+"));
        assertThat(section.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns()));
    }

    @Test
    void modulesStandInAnOrder() {
        assertThat(modules).extracting(PersonalData::order).doesNotHaveDuplicates();
    }
}
