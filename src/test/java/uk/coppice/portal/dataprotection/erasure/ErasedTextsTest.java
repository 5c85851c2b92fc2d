package uk.coppice.portal.dataprotection.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** What is taken for somebody's name in texts that others wrote, and what is not. */
@DatabaseTest
class ErasedTextsTest {

    private final ErasureDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long ben;
    private long hana;
    private long guest;

    ErasedTextsTest(ErasureDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        ben = trust.teacher("Ben Brown", willow);
        trust.together(() -> {
            hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
            guest = trust.guest("Gil Guest", null);
        });
        Acting.as(hana, Roles.STAFF, Roles.HR);
    }

    @Test
    void aShortNameIsNotFoundWithinAWord() {
        long su = trust.person("Su Sr", "N-9");
        assertThatThrownBy(() -> desk.erase(Kind.PERSON, su, "N-9", ErasureReason.MISTAKE, "of su"))
                .hasMessageContaining("names them");
        desk.erase(Kind.PERSON, su, "N-9", ErasureReason.MISTAKE, "DSR-12");
        assertThat(count("erasure WHERE reference = 'DSR-12'")).isEqualTo(1);
    }

    /** Codes are what rows are known by, and a year, a school's code or a word is nobody's name. */
    @Test
    void shortNumbersAndSingleWordsAreReplacedOnlyBesideTheName() {
        long max = trust.person("Max Month", "2024");
        trust.post(max, willow, StaffGroup.TEACHER).to("2019-08-31");
        var session = trust.session("2024-PHON");
        trust.together(() -> {
            write("UPDATE guest SET name = 'Reading', email = 'r@x.example' WHERE id = ?", guest);
            write(
                    "INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (3, ?, "
                            + "'2018-01-01 10:00:00', 0, 'Reading leave in 2024')",
                    ben);
            write(
                    "INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (4, ?, "
                            + "'2018-01-01 10:00:00', 0, 'Covers for Max Month (2024) and Reading, r@x.example')",
                    ben);
            write("UPDATE training_session SET title = 'Reading 2024' WHERE id = ?", session.id());
        });
        desk.erase(Kind.PERSON, max, "2024", ErasureReason.TIME_OVER, "");
        desk.erase(Kind.GUEST, guest, "r@x.example", ErasureReason.REQUEST, "");

        assertThat(jdbc.sql("SELECT words FROM person_change WHERE id IN (3, 4) ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Reading leave in 2024", "Covers for Erased person (erased) and Erased person, erased");
        assertThat(jdbc.sql("SELECT CONCAT(code, ' ', title) FROM training_session WHERE id = ?")
                        .param(session.id())
                        .query(String.class)
                        .single())
                .isEqualTo("2024-PHON Reading 2024");
    }

    private void write(String sql, long id) {
        jdbc.sql(sql).param(id).update();
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
