package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;

/** What an import does to what the portal holds. */
class IntakeTest extends ImportTestBase {

    IntakeTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @Test
    void addsWhatIsNew() {
        files.add("evaluations", "T1,very_good,1");
        files.add("progression-offers", "S1,2026-02-23,leadership,school,permanent,pending");
        files.add("inquiries", "INQ-1,What impact does talk have?,2025/26,S1,planned,,,");
        files.add("inductions", "S1,E1,2025-09-01,6,,,,S2");
        var result = run();

        assertThat(problems).isEmpty();
        assertThat(result.written()).isTrue();
        assertThat(result.files())
                .extracting(ImportResult.FileCount::name)
                .containsExactly(
                        "schools.csv",
                        "guests.csv",
                        "staff.csv",
                        "inquiries.csv",
                        "long-absences.csv",
                        "progression-offers.csv",
                        "sessions.csv",
                        "inductions.csv",
                        "registers.csv",
                        "evaluations.csv",
                        "survey-tallies.csv");
        assertThat(result.files()).allMatch(file -> file.added() == file.rows() && file.rows() > 0);
        assertThat(value("SELECT kind FROM installation")).isEqualTo("TRUST");
        assertThat(value("SELECT topic FROM training_session WHERE code = 'T1'"))
                .isEqualTo("Maths");
        assertThat(value("SELECT audience FROM training_session WHERE code = 'T2'"))
                .isEqualTo("ECTS");
        assertThat(value("SELECT email FROM guest")).isEqualTo("guest@out.example");
        assertThat(value("SELECT COUNT(*) FROM post WHERE school_id IS NULL")).isEqualTo("1");
        assertThat(value("SELECT COUNT(*) FROM attendance WHERE recorded_by IS NULL AND superseded = 0"))
                .isEqualTo("2");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        run();
        var before = everything();

        var result = run();

        assertThat(result.differs()).isFalse();
        assertThat(result.written()).isFalse();
        assertThat(result.files()).allMatch(file -> file.unchanged() == file.rows());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        var before = everything();

        var result = run(true);

        assertThat(result.sound()).isTrue();
        assertThat(result.differs()).isTrue();
        assertThat(result.written()).isFalse();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void oneBadValueAndNothingIsImported() {
        var before = everything();
        files.add("registers", "T1,S1,maybe");

        var result = run();

        assertThat(problems).hasSize(1);
        assertThat(result.problems()).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void updatesWhatIsDifferent() {
        run();
        files.replace("schools", "Ash Primary", "Ash Primary School")
                .replace("staff", "2020-09-01,,,", "2020-09-01,2026-08-31,promotion,unknown")
                .replace("staff", ",Bob,", ",Rob,")
                .replace("long-absences", "2026-03-01", "")
                .replace("guests", "Gil Guest", "Gill Guest")
                .replace("sessions", "S1;ext:Hub", "ext:Hub;S2")
                .replace("sessions", "Seminar", "Seminar: one");

        var result = run();

        assertThat(problems).isEmpty();
        assertThat(result.files())
                .extracting(file -> file.name() + " " + file.added() + " " + file.changed() + " " + file.unchanged())
                .containsExactly(
                        "schools.csv 0 1 1",
                        "guests.csv 0 1 0",
                        "staff.csv 0 2 0",
                        "inquiries.csv 0 0 0",
                        "long-absences.csv 0 1 0",
                        "progression-offers.csv 0 0 0",
                        "sessions.csv 0 2 0",
                        "inductions.csv 0 0 0",
                        "registers.csv 0 0 2",
                        "evaluations.csv 0 0 0",
                        "survey-tallies.csv 0 0 4");
        assertThat(value("SELECT leaving_reason FROM post WHERE end_date IS NOT NULL"))
                .isEqualTo("promotion");
        assertThat(value("SELECT first_name FROM person WHERE staff_no = 'S2'")).isEqualTo("Rob");
        assertThat(count("post")).isEqualTo(2);
        assertThat(value("SELECT external_name FROM session_lead WHERE lead_order = 1"))
                .isEqualTo("Hub");
        assertThat(value("SELECT topic FROM training_session WHERE code = 'T2'"))
                .isEqualTo("Seminar");
    }

    @Test
    void aDifferentMarkSupersedesTheFormerOne() {
        run();
        files.replace("registers", "T1,S2,attended", "T1,S2,made_up");

        run();
        run();

        assertThat(value("SELECT mark FROM attendance WHERE person_id IS NOT NULL AND superseded = 0"))
                .isEqualTo("MADE_UP");
        assertThat(value("SELECT o.mark FROM attendance o JOIN attendance n ON n.id = o.superseded"))
                .isEqualTo("ATTENDED");
        assertThat(count("attendance")).isEqualTo(3);
    }

    @Test
    void whatAFileLeavesOutStays() {
        run();
        files.replace("schools", "OUT,Outside Primary,,,\n", "")
                .replace("registers", "T1,S2,attended\n", "")
                .delete("staff", "long-absences", "guests");
        var before = everything();

        var result = run();

        assertThat(problems).isEmpty();
        assertThat(result.absent()).containsExactly("guests.csv", "staff.csv", "long-absences.csv");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void marksTakenInThePortalStay() {
        run();
        change("UPDATE attendance SET mark = 'EXCUSED', recorded_by = person_id WHERE person_id IS NOT NULL");
        var before = everything();

        var result = run();

        assertThat(result.differs()).isFalse();
        assertThat(result.notes()).singleElement().asString().contains("1 mark was taken in the portal");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aSessionDeliveredInThePortalStaysDelivered() {
        run();
        change("UPDATE training_session SET status = 'DELIVERED' WHERE code = 'T2'");

        var result = run();

        assertThat(result.differs()).isFalse();
        assertThat(result.notes()).singleElement().asString().contains("T2");
        files.replace("sessions", "planned", "cancelled");
        run();
        assertThat(problems).singleElement().extracting(Problem::column).isEqualTo("status");
        assertThat(value("SELECT status FROM training_session WHERE code = 'T2'"))
                .isEqualTo("DELIVERED");
    }

    @Test
    void theFirstImportNeedsEveryFile() {
        files.delete("long-absences", "registers");

        run();

        assertThat(problems).extracting(Problem::file).containsExactlyInAnyOrder("long-absences.csv", "registers.csv");
        assertThat(count("school")).isZero();
    }

    @Test
    void aFileThatIsMissedLaterIsNamedOnce() {
        run();
        files.delete(
                "schools",
                "guests",
                "long-absences",
                "sessions",
                "registers",
                "evaluations",
                "inductions",
                "survey-tallies");
        files.add("staff", "S3,,Cat,Fox,,NEW,Teacher,teacher,1,2024-01-01,,,");
        files.add("staff", "S4,,Dan,Fox,,NEW,Teacher,teacher,1,2024-01-01,,,");

        run();

        assertThat(problems).hasSize(3);
        assertThat(problems.getLast().words())
                .isEqualTo("schools.csv: expected this file in the folder: others refer to rows of it that the portal "
                        + "does not hold");
    }

    @Test
    void everyOtherFileIsNamed() throws IOException {
        for (String name : new String[] {"readings.csv", "unknown.csv", "notes.txt", ".hidden"}) {
            Files.writeString(files.path(name), "x");
        }
        Files.createDirectory(files.folder().resolve("sub"));

        var result = run();

        assertThat(result.notReadYet()).containsExactly("readings.csv");
        assertThat(result.strangers()).containsExactly(".hidden", "notes.txt", "sub/", "unknown.csv");
        assertThat(result.written()).isTrue();
    }

    @Test
    void aPersonMayHaveSeveralPosts() {
        files.add("staff", "S1,,Ann,Lee,,ASH,Lunch supervisor,midday,0.2,2020-09-01,,,");
        files.add("staff", "S2,7654321,Bob,Ray,bob@trust.example,ASH,Teacher,teacher,0.2,2024-09-01,,,");

        run();

        assertThat(problems).isEmpty();
        assertThat(count("person")).isEqualTo(2);
        assertThat(count("post")).isEqualTo(4);
        assertThat(value("SELECT trn FROM person WHERE staff_no = 'S2'")).isEqualTo("7654321");
        var before = everything();
        assertThat(run().differs()).isFalse();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void realFilesNeverMixWithTheDemo() {
        change("UPDATE installation SET kind = 'DEMO'");
        var before = everything();

        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("demo trust");
        assertThat(run(true).sound()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aFolderMustBeOneWithFiles() throws IOException {
        var empty = Files.createDirectory(files.folder().resolve("empty"));
        assertThatThrownBy(() -> importFrom(empty)).isInstanceOf(Refusal.class).hasMessageContaining("schools.csv");
        assertThatThrownBy(() -> importFrom(files.path("schools")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> importFrom(Path.of("no such folder")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no folder");
    }

    @Test
    void onlyTheCommandLineAndTrustAdministratorsImport() {
        Acting.as(1L, uk.coppice.portal.platform.security.Roles.SCHOOL_LEADER);
        assertThatThrownBy(this::run).isInstanceOf(AccessDeniedException.class);
        Acting.asAdministrator();
        assertThat(run().written()).isTrue();
    }

    private void importFrom(Path folder) {
        intake.run(folder, Installation.Kind.TRUST, false, new ImportListener() {});
    }
}
