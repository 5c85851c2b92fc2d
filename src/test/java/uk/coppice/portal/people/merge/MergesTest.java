package uk.coppice.portal.people.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;

@DatabaseTest
class MergesTest {

    private final Merges merges;
    private final List<PersonMerge> parts;
    private final StaffDirectory directory;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final DataSource database;
    private long willow;
    private long keep;
    private long other;

    MergesTest(
            Merges merges,
            List<PersonMerge> parts,
            StaffDirectory directory,
            TestTrust trust,
            JdbcClient jdbc,
            DataSource database) {
        this.merges = merges;
        this.parts = parts;
        this.directory = directory;
        this.trust = trust;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void twoRecordsOfOnePerson() {
        willow = trust.school("Willow Primary");
        keep = trust.person("Amy Adams", "N1");
        trust.post(keep, willow, StaffGroup.TEACHER);
        other = trust.person("Amy Adams-Brown", "N2");
        trust.post(other, willow, StaffGroup.TEACHER);
        trust.post(other, willow, StaffGroup.MIDDAY).to("2020-08-31");
    }

    /** Fails as soon as a table refers to people and no part of a merge looks after it. */
    @Test
    void everyColumnThatNamesAPersonIsSomePartsBusiness() throws SQLException {
        var handled = new HashSet<String>();
        parts.forEach(part -> handled.addAll(part.columns()));
        var named = new HashSet<>(jdbc.sql(
                        "SELECT LOWER(CONCAT(table_name, '.', column_name)) "
                                + "FROM information_schema.columns WHERE table_schema = SCHEMA() "
                                + "AND LOWER(data_type) = 'bigint' AND (LOWER(column_name) LIKE '%person_id' "
                                + "OR LOWER(column_name) LIKE '%_by' OR LOWER(column_name) IN ('respondent_id', 'manager_id', "
                                + "'deputy_id', 'handler_id', 'colleague_id', 'owner_id', 'by_id', 'author_id', 'mentor_id', 'tutor_id'))")
                .query(String.class)
                .set());
        assertThat(named).hasSizeGreaterThan(20);
        named.addAll(foreignKeys());
        named.add("evaluation.lead_key");

        assertThat(named).allSatisfy(column -> assertThat(handled).contains(column));
        assertThat(handled).allSatisfy(column -> assertThat(named).contains(column));
    }

    private Set<String> foreignKeys() throws SQLException {
        var found = new HashSet<String>();
        try (var connection = database.getConnection();
                var keys = connection
                        .getMetaData()
                        .getExportedKeys(connection.getCatalog(), connection.getSchema(), personTable())) {
            while (keys.next()) {
                found.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        assertThat(found).contains("post.person_id", "booking.person_id");
        return found;
    }

    private String personTable() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND LOWER(table_name) = 'person'")
                .query(String.class)
                .single();
    }

    @Test
    void everythingOfBothIsOnePersonsAfterwards() {
        var phonics = trust.session("A").places(20);
        var maths = trust.session("B").places(20);
        trust.together(() -> {
            trust.booked(phonics, keep);
            trust.booked(maths, other);
            trust.attended(maths, other);
            trust.email(other, "amy@willow.example");
        });

        merge();

        assertThat(count("person")).isEqualTo(1);
        assertThat(count("booking WHERE person_id = " + keep)).isEqualTo(2);
        assertThat(count("attendance WHERE person_id = " + keep)).isEqualTo(1);
        assertThat(count("post WHERE person_id = " + keep))
                .as("the post told twice is one")
                .isEqualTo(2);
        assertThat(directory.idOf("N2")).contains(keep);
        assertThat(directory.idOf("N1")).contains(keep);
        assertThat(jdbc.sql("SELECT work_email FROM person").query(String.class).single())
                .isEqualTo("amy@willow.example");
    }

    @Test
    void ofTwoPlacesInOneSessionOneGoesToTheNextInLine() {
        long ben = trust.teacher("Ben Brown", willow);
        var phonics = trust.session("A").on("2026-06-20").places(2);
        trust.together(() -> {
            trust.booked(phonics, keep, other);
            trust.waiting(phonics, ben);
            trust.marked(phonics, Mark.ABSENT, keep);
            trust.marked(phonics, Mark.ATTENDED, other);
        });

        merge();

        assertThat(jdbc.sql("SELECT person_id FROM booking WHERE superseded = 0 AND state = 'BOOKED'")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(keep, ben);
        assertThat(jdbc.sql("SELECT mark FROM attendance WHERE superseded = 0")
                        .query(String.class)
                        .list())
                .containsExactly("ATTENDED");
    }

    @Test
    void rowsOfWhichEachPersonHasOneDoNotMeet() {
        trust.together(() -> {
            for (long person : List.of(keep, other)) {
                jdbc.sql("INSERT INTO mail_preference (person_id, confirmations, reminders, digests) "
                                + "VALUES (?, TRUE, TRUE, TRUE)")
                        .param(person)
                        .update();
                jdbc.sql("INSERT INTO survey_contact_wish (person_id, since) VALUES (?, '2025-12-01')")
                        .param(person)
                        .update();
            }
            trust.manages(willow, other, keep);
            trust.absence(keep, "2025-09-01", null);
            trust.absence(other, "2025-09-01", "2025-12-31");
        });

        merge();

        assertThat(count("mail_preference")).isEqualTo(1);
        assertThat(count("survey_contact_wish")).isEqualTo(1);
        assertThat(count("line_manager")).as("nobody manages themselves").isZero();
        assertThat(count("long_absence")).isEqualTo(1);
    }

    @Test
    void whatAPartNamesAndSaysNoMoreOfGoesAlong() {
        trust.together(() -> jdbc.sql("INSERT INTO role_grant (id, person_id, role, start_date, reason) "
                        + "VALUES (1, ?, 'HR', '2025-09-01', 'HR manager')")
                .param(other)
                .update());

        merge();

        assertThat(count("role_grant WHERE person_id = " + keep)).isEqualTo(1);
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        trust.together(() -> {
            jdbc.sql("UPDATE person SET trn = CASE WHEN staff_no = 'N1' THEN '1234567' ELSE '7654321' END")
                    .update();
            for (long person : List.of(keep, other)) {
                jdbc.sql("INSERT INTO induction (id, person_id, started_on, terms, version) "
                                + "VALUES (?, ?, '2025-09-01', 6, 0)")
                        .params(person, person)
                        .update();
            }
        });

        assertThat(merges.obstacles(keep, other))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("teacher reference numbers"))
                .anyMatch(reason -> reason.contains("induction"));
        assertThatThrownBy(this::merge).isInstanceOf(Refusal.class);
        assertThat(count("person")).isEqualTo(2);
    }

    @Test
    void nobodyMergesAwayTheRecordTheyAreSignedInWith() {
        Acting.as(other, Roles.STAFF, Roles.HR);

        assertThat(merges.obstacles(keep, other)).anyMatch(reason -> reason.contains("signed in"));
        assertThat(merges.obstacles(other, keep)).isEmpty();
    }

    /** Whoever signs in as one of the two is both afterwards: no way for human resources to make an administrator. */
    @Test
    void whoMayGrantNoRoleMergesNoRecordWithOne() {
        long helen = trust.staff("Helen Hart", willow, StaffGroup.ADMIN);
        trust.grant(other, Roles.TRUST_ADMINISTRATOR, "2024-09-01", "2026-01-13");
        Acting.as(helen, Roles.STAFF, Roles.HR);
        assertThat(merges.obstacles(keep, other)).as("it has ended").isEmpty();

        trust.grant(other, Roles.DATA_PROTECTION_OFFICER, "2026-02-01", null);
        for (var reasons : List.of(merges.obstacles(keep, other), merges.obstacles(other, keep))) {
            assertThat(reasons).singleElement().asString().contains("granted a role", "Ask a trust administrator");
        }
        assertThatThrownBy(this::merge).isInstanceOf(Refusal.class);

        Acting.as(helen, Roles.STAFF, Roles.TRUST_ADMINISTRATOR);
        assertThat(merges.obstacles(keep, other)).isEmpty();
    }

    @Test
    void aChangeMeanwhileStopsIt() {
        assertThatThrownBy(() -> merges.merge(keep, 1, other, 0)).isInstanceOf(Refusal.class);
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        assertThatThrownBy(this::merge).isInstanceOf(AccessDeniedException.class);
        assertThat(count("former_staff_no")).isZero();
    }

    private void merge() {
        merges.merge(keep, 0, other, 0);
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
