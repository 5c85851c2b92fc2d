package uk.coppice.portal.dataprotection.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import picocli.CommandLine;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.people.merge.Merges;
import uk.coppice.portal.people.spi.ErasureStep.Fate;
import uk.coppice.portal.people.spi.PersonErasure.Holding;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.Dump;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;

/** Lena left in 2019; it is 14 January 2026. */
@DatabaseTest
class ErasureDeskTest {

    private final ErasureDesk desk;
    private final EraseCommand command;
    private final Merges merges;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long hana;
    private long lena;
    private long ben;
    private long guest;

    ErasureDeskTest(ErasureDesk desk, EraseCommand command, Merges merges, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.command = command;
        this.merges = merges;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        var phonics = trust.session("OLD").on("2019-01-20").delivered();
        trust.together(() -> {
            hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
            ben = trust.teacher("Ben Brown", willow);
            lena = trust.person("Lena O'Left", "N-0815");
            trust.post(lena, willow, StaffGroup.TEACHER).to("2019-08-31").titled("Lena's own title");
            trust.email(lena, "lena.left@willow.example");
            guest = trust.guest("Gil Guest", null);
            trust.booked(phonics, lena);
            trust.marked(phonics, Mark.ATTENDED, lena);
            trust.guestBooked(phonics, guest);
            write("UPDATE person SET trn = '7654321' WHERE id = ?", lena);
            write("UPDATE booking SET note = 'Lena O''Left asked by phone' WHERE person_id = ?", lena);
            write(
                    "INSERT INTO reflection (id, person_id, session_id, text, written_at) VALUES (1, ?, " + phonics.id()
                            + ", 'My own words', '2019-01-21 10:00:00')",
                    lena);
            write(
                    "INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (1, ?, "
                            + "'2018-01-01 10:00:00', 0, 'Name: Lena Single → Lena O''Left')",
                    lena);
            write(
                    "INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (2, ?, "
                            + "'2018-01-01 10:00:00', 0, 'Covers for Lena Single and LENA O''LEFT (N-0815); N-08151 is "
                            + "somebody else')",
                    ben);
            write(
                    "INSERT INTO mail (id, kind, session_id, person_id, made_at, state, cannot_wait, first_due_at, due_at, "
                            + "tries, done_at, to_name, to_address, subject, body) VALUES (" + Ids.next()
                            + ", 'BOOKED', "
                            + phonics.id() + ", ?, '2025-12-01 10:00:00', 'SENT', FALSE, '2025-12-01 10:00:00', "
                            + "'2025-12-01 10:00:00', 0, '2025-12-01 10:00:00', 'Ben Brown', 'ben@willow.example', "
                            + "'Digest', 'Write to lena.left@willow.example, TRN 7654321')",
                    ben);
            write(
                    "INSERT INTO sign_in_identity (id, account_key, issuer, subject, provider, person_id, bound_at, "
                            + "bound_email, last_seen_at, last_email, undone) VALUES (1, 'k', 'i', 's', 'entra', ?, "
                            + "'2019-01-01 10:00:00', 'lleft@willow.example', '2019-01-01 10:00:00', NULL, 0)",
                    lena);
        });
        Acting.as(hana, Roles.STAFF, Roles.HR);
    }

    @Test
    void whatGoesAndWhatStaysIsShownBeforeAndNothingIsChanged() {
        var before = besidesTheTrail();
        var outlook = desk.look(Kind.PERSON, lena).orElseThrow();

        assertThat(outlook.holdings()).isEmpty();
        assertThat(outlook.who().key()).isEqualTo("N-0815");
        assertThat(outlook.lines())
                .anyMatch(line -> line.fate() == Fate.GOES && line.words().startsWith("Notes for themselves"))
                .anyMatch(line -> line.fate() == Fate.EMPTIED && line.words().startsWith("Marks"))
                .allMatch(line -> line.count() > 0);
        assertThat(besidesTheTrail()).isEqualTo(before);
    }

    /** All rows but those which say that somebody has looked. */
    private Map<String, List<String>> besidesTheTrail() {
        var rows = Dump.of(jdbc).rows();
        rows.remove("audit_trail");
        return rows;
    }

    @Test
    void nothingOfThemIsLeftButWhatFiguresCount() {
        erase(lena, "n-0815 ");

        var dump = Dump.of(jdbc);
        for (String text : new String[] {
            "Lena",
            "O'Left",
            "N-0815",
            "7654321",
            "lena.left@willow.example",
            "lleft@willow.example",
            "Lena Single",
            "My own words"
        }) {
            assertThat(dump.with(text)).as(text).isEmpty();
        }
        assertThat(dump.with("N-08151")).as("another number").hasSize(1);
        assertThat(dump.with("ben@willow.example")).hasSize(1);
        assertThat(jdbc.sql("SELECT words FROM person_change")
                        .query(String.class)
                        .single())
                .isEqualTo("Covers for Erased person and Erased person (erased); N-08151 is somebody else");
        assertThat(jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM person WHERE id = ?")
                        .param(lena)
                        .query(String.class)
                        .single())
                .isEqualTo("Erased person");
        for (String table : new String[] {"post", "booking", "attendance"}) {
            assertThat(count(table + " WHERE person_id = " + lena)).as(table).isEqualTo(1);
        }
        assertThat(count("erasure WHERE subject_id = " + lena + " AND erased_by = " + hana
                        + " AND reason = 'REQUEST' AND reference = 'DSR-12'"))
                .isEqualTo(1);
        assertThat(desk.look(Kind.PERSON, lena)).isEmpty();
        assertThat(desk.find(Kind.PERSON, "erased", 10)).isEmpty();
        assertThatThrownBy(() -> erase(lena, "N-0815")).isInstanceOf(Refusal.class);
        assertThat(merges.obstacles(ben, lena)).anyMatch(reason -> reason.contains("erased"));
    }

    @Test
    void notThemWhoAreInPostNorLeaversWithinTheTime() {
        assertThat(desk.look(Kind.PERSON, ben).orElseThrow().holdings())
                .anyMatch(holding -> holding.why().contains("in post"));
        long nora = trust.person("Nora New", "N-2");
        trust.post(nora, willow, StaffGroup.TEACHER).to("2020-01-15");
        assertThat(desk.look(Kind.PERSON, nora).orElseThrow().holdings())
                .anyMatch(holding -> LocalDate.parse("2026-01-15").equals(holding.from())
                        && holding.why().contains("Limitation Act"));
        assertThatThrownBy(() -> erase(nora, "N-2")).hasMessageContaining("Nothing is changed");
        assertThat(count("erasure")).isZero();
    }

    @Test
    void notWhileRecordsOfAnInductionAreKeptNorWhileARoleRunsOrASurveyIsOpen() {
        trust.together(() -> {
            write(
                    "INSERT INTO induction (id, person_id, started_on, terms, outcome, outcome_on, version) "
                            + "VALUES (7, ?, '2018-09-01', 6, 'PASS', '2020-06-01', 0)",
                    lena);
            trust.grant(lena, "HR", "2025-01-01", null);
        });
        assertThat(desk.look(Kind.PERSON, lena).orElseThrow().holdings())
                .anyMatch(holding -> LocalDate.parse("2026-06-01").equals(holding.from()))
                .anyMatch(holding -> holding.why().contains("role"));
    }

    /** Who was extended and left may carry on elsewhere: the last day in post counts, as it does for the retention. */
    @Test
    void anExtensionIsNoOutcome() {
        long edna = trust.person("Edna Early", "N-0816");
        trust.post(edna, willow, StaffGroup.TEACHER).to("2020-01-01");
        trust.together(() -> write(
                "INSERT INTO induction (id, person_id, started_on, terms, outcome, outcome_on, version) "
                        + "VALUES (8, ?, '2015-09-01', 6, 'EXTENDED', '2017-07-01', 0)",
                edna));
        Acting.as(hana, Roles.STAFF, Roles.HR);
        assertThat(desk.look(Kind.PERSON, edna).orElseThrow().holdings()).isEmpty();
        trust.together(() -> write("UPDATE post SET end_date = '2020-02-01' WHERE person_id = ?", edna));
        assertThat(desk.look(Kind.PERSON, edna).orElseThrow().holdings())
                .anyMatch(holding -> holding.why().contains("induction")
                        && LocalDate.parse("2026-02-01").equals(holding.from()));
    }

    @Test
    void aGuestGoesAndTheirLinkWithThem() {
        String email = jdbc.sql("SELECT email FROM guest").query(String.class).single();
        desk.erase(Kind.GUEST, guest, email, ErasureReason.REQUEST, "");

        assertThat(Dump.of(jdbc).with(email)).isEmpty();
        assertThat(Dump.of(jdbc).with("Gil Guest")).isEmpty();
        assertThat(count("booking WHERE guest_id = " + guest)).isEqualTo(1);
    }

    @Test
    void aGuestWithAPlaceToComeStays() {
        trust.guestBooked(trust.session("NEXT"), guest);
        assertThat(desk.look(Kind.GUEST, guest).orElseThrow().holdings())
                .anyMatch(holding -> holding.why().contains("session to come"));
    }

    @Test
    void aNameThatTwoPeopleHaveStaysInTextsOfOthers() {
        trust.person("Lena O'Left", "N-3");
        assertThat(desk.look(Kind.PERSON, lena).orElseThrow().nameShared()).isTrue();
        erase(lena, "N-0815");

        assertThat(Dump.of(jdbc).with("N-0815")).isEmpty();
        assertThat(Dump.of(jdbc).with("Lena O'Left"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("person_change");
    }

    @Test
    void twoStepsAndAReferenceThatNamesNobody() {
        assertThatThrownBy(() -> erase(lena, "N-0816")).hasMessageContaining("not their staff number");
        assertThatThrownBy(() -> desk.erase(Kind.PERSON, lena, "N-0815", ErasureReason.REQUEST, "request of lena"))
                .hasMessageContaining("names them");
        assertThatThrownBy(() -> desk.erase(Kind.PERSON, lena, "N-0815", ErasureReason.REQUEST, "=cmd()"))
                .isInstanceOf(Refusal.class);
        assertThat(count("erasure")).isZero();
    }

    /** Two letters of a name are in many a number. */
    @Test
    void notWhileTheyLeadASessionToComeOrARequestOfTheirsIsOpen() {
        trust.session("LED").on("2026-03-01").led(lena);
        request(1, "R-OPEN", "ERASURE", "lena o'left", "lena@home.example", "RECEIVED");
        request(2, "R-MAIL", "ACCESS", "L. L.", "Lena.Left@willow.example", "EXTENDED");
        request(3, "R-DONE", "ACCESS", "Lena O'Left", null, "ANSWERED");
        assertThat(desk.look(Kind.PERSON, lena).orElseThrow().holdings())
                .extracting(Holding::why)
                .anyMatch(why -> why.contains("lead a session to come"))
                .anyMatch(why -> why.contains("R-OPEN"))
                .anyMatch(why -> why.contains("R-MAIL"))
                .noneMatch(why -> why.contains("R-DONE"));
    }

    /** Their answer is still to reach them; what is answered names them no more. */
    @Test
    void aGuestWithAnOpenRequestStaysAndAMailOnItsWayArrives() {
        String email = jdbc.sql("SELECT email FROM guest").query(String.class).single();
        request(1, "R-OPEN", "ACCESS", "G. G.", email.toUpperCase(Locale.ROOT), "RECEIVED");
        assertThat(desk.look(Kind.GUEST, guest).orElseThrow().holdings())
                .anyMatch(holding -> holding.why().contains("R-OPEN"));
        trust.together(() -> {
            jdbc.sql("UPDATE data_request SET state = 'ANSWERED'").update();
            for (String state : new String[] {"WAITING", "UNDELIVERED"}) {
                jdbc.sql(
                                "INSERT INTO open_mail (id, kind, about_id, to_name, to_address, state, first_due_at, due_at, tries) "
                                        + "VALUES (?, 'DATA_REQUEST_ANSWERED', 1, 'Gil Guest', ?, ?, '2026-01-14 09:00:00', "
                                        + "'2026-01-14 09:00:00', 0)")
                        .params(Ids.next(), email, state)
                        .update();
            }
        });
        desk.erase(Kind.GUEST, guest, email, ErasureReason.REQUEST, "");

        assertThat(Dump.of(jdbc).with(email))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("open_mail")
                .contains("WAITING");
        assertThat(count("data_request WHERE email = 'erased'")).isEqualTo(1);
    }

    private void request(long id, String code, String kind, String name, @Nullable String email, String state) {
        trust.together(() -> jdbc.sql(
                        "INSERT INTO data_request (id, code, kind, name, email, way, words, wanted, received_on, "
                                + "clock_from, paused_days, state, version) VALUES (?, ?, ?, ?, ?, 'FORM', '', '', '2026-01-10', "
                                + "'2026-01-10', 0, ?, 0)")
                .params(Arrays.asList(id, code, kind, name, email, state))
                .update());
    }

    @Test
    void whoMay() {
        Acting.as(ben, Roles.STAFF, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.CENTRAL_TEAM);
        assertThatThrownBy(() -> desk.look(Kind.PERSON, lena)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.find(Kind.GUEST, "g", 9)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> erase(lena, "N-0815")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.again(Kind.PERSON, lena)).isInstanceOf(AccessDeniedException.class);
        Acting.as(lena, Roles.DATA_PROTECTION_OFFICER);
        assertThatThrownBy(() -> erase(lena, "N-0815")).hasMessageContaining("your own record");
        Acting.as(ben, Roles.DATA_PROTECTION_OFFICER);
        erase(lena, "N-0815");
    }

    /** The list of today, on the day after an older backup was restored. */
    @Test
    void afterARestoreTheListErasesThemAgain(@TempDir Path folder) throws IOException {
        var list = folder.resolve("erasures.csv");
        var held = Dump.of(jdbc).rows().get("person");
        erase(lena, "N-0815");
        Acting.asOperator();
        assertThat(run("--list", list.toString())).isZero();
        assertThat(Files.readString(list)).contains("person,x" + lena).doesNotContain("Lena");
        trust.together(
                () -> { // the backup
                    write(
                            "UPDATE person SET staff_no = 'N-0815', first_name = 'Lena', last_name = 'O''Left', trn = '7654321', "
                                    + "work_email = 'lena.left@willow.example', erased_at = NULL, version = 0 WHERE id = ?",
                            lena);
                    jdbc.sql("DELETE FROM erasure").update();
                    jdbc.sql("DELETE FROM erased_key").update();
                });
        assertThat(Dump.of(jdbc).rows().get("person")).isEqualTo(held);

        // Written over now, the list would forget whom to erase.
        assertThat(run("--list", list.toString())).isNotZero();
        assertThat(Files.readString(list)).contains("person,x" + lena);
        assertThat(run("--again", list.toString())).isZero();
        assertThat(Dump.of(jdbc).with("Lena")).isEmpty();
        assertThat(count("erasure WHERE reason = 'AGAIN'")).isEqualTo(1);
        assertThat(run("--again", list.toString()))
                .as("once more changes nothing")
                .isZero();
        assertThat(run("--list", list.toString())).as("all known again").isZero();
        Files.writeString(list, "kind,id\nperson," + ben + "\n");
        assertThat(run("--again", list.toString())).as("who is in post is told").isEqualTo(1);
        Files.writeString(list, "staff_no,first_name\nN-1,Ben\n");
        assertThat(run("--again", list.toString())).as("another file").isNotZero();
    }

    private int run(String... words) {
        return new CommandLine(command)
                .setOut(new PrintWriter(new StringWriter()))
                .execute(words);
    }

    private void erase(long person, String key) {
        desk.erase(Kind.PERSON, person, key, ErasureReason.REQUEST, "DSR-12");
    }

    private void write(String sql, long id) {
        jdbc.sql(sql).param(id).update();
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
