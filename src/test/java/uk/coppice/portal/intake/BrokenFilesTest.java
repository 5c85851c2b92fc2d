package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;

/** Every bad row is named with its file, line and column, all in one go, and nothing is imported. */
class BrokenFilesTest extends ImportTestBase {

    BrokenFilesTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "schools | CENTRAL,Team,,, | code",
                "schools | ASH,Again,,, | code",
                "schools | ,No code,,, | code",
                "schools | NEW,New,,,2026-01-01 | in_trust_to",
                "schools | NEW,New,,2026-01-01,2026-01-01 | in_trust_to",
                "schools | NEW,=1+1,,, | name",
                "schools | AVERYLONGCODEOFASCHOOL,New,,, | code",
                "staff | S3,,Cat,Fox,,NOPE,Teacher,teacher,1,2024-01-01,,, | school",
                "staff | S3,,Cat,Fox,,ASH,Teacher,wizard,1,2024-01-01,,, | staff_group",
                "staff | S3,,Cat,Fox,,ASH,Teacher,teacher,1.5,2024-01-01,,, | fte",
                "staff | S3,123,Cat,Fox,,ASH,Teacher,teacher,1,2024-01-01,,, | trn",
                "staff | S3,,Cat,Fox,cat,ASH,Teacher,teacher,1,2024-01-01,,, | work_email",
                "staff | S3,,Cat,Fox,,ASH,Teacher,teacher,1,01/02/2024,,, | start_date",
                "staff | S3,,Cat,Fox,,ASH,Teacher,teacher,1,2024-01-01,2023-12-31,, | end_date",
                "staff | S3,,,Fox,,ASH,Teacher,teacher,1,2024-01-01,,, | first_name",
                "staff | S1,,Ann,Lea,,ASH,Other,teacher,1,2024-01-01,,, | last_name",
                "staff | S1,1234567,Ann,Lee,,ASH,TEACHER,teacher,1,2020-09-01,,, | staff_no",
                "long-absences | S9,2026-01-01,,family | staff_no",
                "long-absences | S1,2026-01-01,2025-01-01,family | to",
                "long-absences | S1,2026-01-01,,holiday | kind",
                "long-absences | S2,2026-01-05,,family | staff_no",
                "guests | GUEST@out.example,Again,OUT | email",
                "guests | nobody,Nobody,OUT | email",
                "guests | new@out.example,New,NOPE | school",
                "sessions | T1,,Again,OTP,2026-01-20,15:45,17:00,Hall,20,,planned | code",
                "sessions | T3,,New,TALK,2026-01-20,15:45,17:00,Hall,20,,planned | kind",
                "sessions | T3,,New,OTP,2026-02-30,15:45,17:00,Hall,20,,planned | date",
                "sessions | T3,,New,OTP,2026-01-20,15:45,15:45,Hall,20,,planned | end",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,0,,planned | capacity",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,S9,planned | leads",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,S1;S1,planned | leads",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,ext:,planned | leads",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,S1;,planned | leads",
                "sessions | T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,,held | status",
                "registers | T9,S1,attended | session",
                "registers | T2,S9,attended | attendee",
                "registers | T2,who@out.example,attended | attendee",
                "registers | T2,S1,here | status",
                "registers | T1,GUEST@OUT.EXAMPLE,attended | attendee",
                "registers | T2,S1 | -",
                "registers | T2,S1,attended,twice | -",
                "registers | T2,S1,\"attended | -",
            })
    void aBadRowIsNamed(String file, String row, String column) {
        files.add(file, "");
        int line = files.add(file, row);

        var result = run();

        assertThat(problems)
                .extracting(Problem::file, Problem::line, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(file + ".csv", line, column == null ? "" : column));
        assertThat(result.sound()).isFalse();
        assertThat(count("school")).isZero();
    }

    @Test
    void allProblemsOfAllFilesAreToldInOneGo() {
        files.add("schools", "NEW,,,x,");
        files.add("staff", "S3,1,Cat,Fox,,NOPE,Teacher,teacher,2,x,,,");
        files.add("guests", "x,,");
        files.add("sessions", "T3,,New,X,x,x,x,,x,S9,x");
        files.add("registers", "T9,S9,x");

        run();

        assertThat(problems).extracting(Problem::file).contains("schools.csv", "staff.csv", "guests.csv");
        assertThat(problems).extracting(Problem::file).contains("sessions.csv", "registers.csv");
        assertThat(problems).hasSize(2 + 4 + 2 + 8 + 3);
    }

    @Test
    void whoRefersToABadRowIsNotReportedAsWell() {
        files.add("staff", "S3,1,Cat,Fox,,ASH,Teacher,teacher,1,2024-01-01,,,");
        files.add("sessions", "T3,,New,OTP,2026-01-20,15:45,17:00,Hall,20,S3,planned");
        files.add("registers", "T3,S1,attended");
        files.add("registers", "T1,S3,attended");
        files.add("long-absences", "S3,2026-01-01,,family");

        run();

        assertThat(problems).extracting(Problem::column).containsExactly("trn");
    }

    @Test
    void aRowThatCannotBeReadHidesNoOtherOne() {
        int lost = files.add("staff", "S3,,\"Cat,Fox,,ASH,Teacher,teacher,1,2024-01-01,,,");
        int bad = files.add("staff", "S4,,Dan,Fox,,ASH,Teacher,\"wizard\",1,2024-01-01,,,");
        files.add("registers", "T1,S3,attended");
        int unknown = files.add("registers", "T1,S9,attended");

        run();

        assertThat(problems).extracting(Problem::line).containsExactly(lost, bad, unknown);
    }

    @Test
    void linesAreThoseOfTheFileAlsoAfterALineBreakInAValue() {
        files.add("sessions", "T3,,New,OTP,2026-01-20,15:45,17:00,\"Hall,\nfirst floor\",20,,planned");
        int line = files.add("sessions", "T4,,New,OTP,2026-01-20,15:45,17:00,Hall,none,,planned");

        run();

        assertThat(problems).extracting(Problem::line).containsExactly(line);
    }

    @Test
    void columnsMayStandInAnyOrderButMustBeThereOnce() {
        files.write("long-absences", "kind,to,from,staff_no", "other,,2026-01-05,S2");
        assertThat(run().sound()).isTrue();

        files.write("long-absences", "kind,to,from,kind", "other,,2026-01-05,other");
        run();
        assertThat(problems)
                .extracting(Problem::line, Problem::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, "kind"),
                        org.assertj.core.groups.Tuple.tuple(1, "staff_no"));
    }

    @Test
    void aColumnTooManyIsOnlyNoted() {
        files.write("long-absences", "staff_no,from,to,kind,note", "S2,2026-01-05,,other,x");

        var result = run();

        assertThat(result.sound()).isTrue();
        assertThat(result.notes()).singleElement().asString().contains("'note'");
    }

    @Test
    void anEmptyFileLacksItsColumns() {
        files.bytes("guests", "", StandardCharsets.UTF_8);

        run();

        // The register's guest is not reported as well: nobody knows whether guests.csv named them.
        assertThat(problems).singleElement().extracting(Problem::file).isEqualTo("guests.csv");
    }

    @Test
    void namesLinesThatAreNotUtf8() {
        int line = files.add(
                "staff", "S3,,Chlo\u00EB,Fox,,ASH,Teacher,teacher,1,2024-01-01,,,", StandardCharsets.ISO_8859_1);

        run();

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
                .extracting(Problem::column)
                .isEqualTo("first_name");
    }

    @Test
    void saysThatAFileIsUtf16() {
        files.bytes("guests", "email,name,school\n", StandardCharsets.UTF_16);

        run();

        assertThat(problems)
                .singleElement()
                .extracting(Problem::expected)
                .asString()
                .contains("UTF-16");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndingsAreFine() {
        files.bytes("guests", "\uFEFFemail,name,school\r\nGuest@out.example,Zoë,OUT\r\n\r\n", StandardCharsets.UTF_8);

        assertThat(run().sound()).isTrue();
        assertThat(value("SELECT name FROM guest")).isEqualTo("Zoë");
    }

    @Test
    void aVeryLongLineIsRefused() {
        int line = files.add("registers", "T1,S1," + "x".repeat(2_000_000));
        int next = files.add("registers", "T1,S9,attended");

        run();

        assertThat(problems).extracting(Problem::line).isEqualTo(List.of(line, next));
        assertThat(problems.getFirst().expected()).contains("50,000 characters");
    }
}
