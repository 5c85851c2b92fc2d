package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Installation;

/** staff.csv as an update: what changes is told, and a corrected post stays the one post that it is. */
class StaffUpdateTest extends ImportTestBase {

    private static final String ANN = "S1,1234567,Ann,Lee,ann@trust.example,ASH,Teacher,teacher,1,2020-09-01,,,";

    private final List<String> changes = new ArrayList<>();

    StaffUpdateTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @BeforeEach
    void imported() {
        assertThat(update(false).written()).isTrue();
        assertThat(changes).as("the first import changes nothing").isEmpty();
    }

    @Test
    void eachValueThatChangesIsToldOldAndNew() {
        files.replace(
                "staff",
                ANN,
                "S1,1234567,Ann,Leigh,a.leigh@trust.example,ASH,Teacher,teacher,0.6,2020-09-01,2026-08-31,not_valued,unknown");
        files.replace("long-absences", "2026-03-01,other", "2026-03-08,other");
        files.add("staff", "S3,,Cat,Moss,,ASH,Teaching assistant,teaching_assistant,0.5,2026-02-02,,,");

        var result = update(true);

        assertThat(result.sound()).isTrue();
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "S1 Ann Lee, last name: Lee → Leigh",
                        "S1 Ann Lee, work email: ann@trust.example → a.leigh@trust.example",
                        "S1 Ann Leigh, FTE of Teacher at ASH: 1 → 0.6",
                        "S1 Ann Leigh, last day of Teacher at ASH: none → 2026-08-31",
                        "S1 Ann Leigh, reason or destination of Teacher at ASH: noted",
                        "S2 Bob Ray, long absence: other from 2026-01-05 to 2026-03-01 → other from 2026-01-05 to 2026-03-08",
                        "S3 Cat Moss, new person, post: Teaching assistant at ASH, 0.5 FTE, from 2026-02-02");
        assertThat(count("person_change")).as("only checked").isZero();

        update(false);
        assertThat(count("person_change")).isEqualTo(6);
        assertThat(value("SELECT version FROM person WHERE staff_no = 'S1'")).isNotEqualTo("0");
        assertThat(update(true).differs()).isFalse();
        assertThat(changes).isEmpty();
    }

    /** The file says what is so, so it is read in; whom it takes from the portal's administration is told before and after. */
    @Test
    void theEndOfTheLastAdministratorsPostIsTold() {
        change("INSERT INTO role_grant (id, person_id, role, start_date, reason) SELECT 1, id, 'TRUST_ADMINISTRATOR', "
                + "'2025-09-01', 'A test' FROM person WHERE staff_no = 'S1'");
        assertThat(update(true).notes()).isEmpty();
        files.replace("staff", ANN, ANN.replace("2020-09-01,", "2020-09-01,2026-08-31"));

        for (boolean dryRun : List.of(true, false)) {
            assertThat(update(dryRun).notes())
                    .singleElement()
                    .asString()
                    .startsWith("From 1 September 2026 on nobody would be trust administrator");
        }
        assertThat(update(false).notes()).as("it was so before").isEmpty();
    }

    @Test
    void aCorrectedTitleIsTheSamePost() {
        files.replace("staff", ANN, ANN.replace(",Teacher,", ",Class teacher,"));

        update(false);

        assertThat(changes).containsExactly("S1 Ann Lee, title of Teacher at ASH: Teacher → Class teacher");
        assertThat(count("post")).isEqualTo(2);
        assertThat(update(false).differs()).isFalse();
    }

    @Test
    void aCorrectedFirstDayIsTheSamePost() {
        files.replace("staff", ANN, ANN.replace("2020-09-01", "2020-10-01"));

        update(false);

        assertThat(changes).containsExactly("S1 Ann Lee, first day of Teacher at ASH: 2020-09-01 → 2020-10-01");
        assertThat(count("post")).isEqualTo(2);
    }

    @Test
    void otherHoursFromAnotherDayAreAnotherPost() {
        files.replace("staff", ANN, ANN.replace(",1,2020-09-01", ",0.6,2026-02-01"));

        update(false);

        assertThat(changes)
                .containsExactly("S1 Ann Lee, new post: Teacher at ASH, 0.6 FTE, from 2026-02-01 "
                        + "(beside Teacher at ASH, which runs on)");
        assertThat(count("post")).isEqualTo(3);
        assertThat(value("SELECT version FROM person WHERE staff_no = 'S1'"))
                .as("whoever took an earlier edit back would take the post away unseen")
                .isEqualTo("1");
    }

    @Test
    void aPostThatTheFileStillHasIsNeverTakenForAnother() {
        files.add("staff", ANN.replace("2020-09-01", "2024-09-01"));

        update(false);

        assertThat(count("post")).isEqualTo(3);
        assertThat(value("SELECT COUNT(*) FROM post WHERE start_date = '2020-09-01'"))
                .isEqualTo("1");
    }

    @Test
    void ofTwoRowsThatCouldMeanAPostNeitherDoes() {
        files.replace("staff", ANN, ANN.replace(",Teacher,", ",Class teacher,"));
        files.add("staff", ANN.replace(",Teacher,", ",Music teacher,"));

        update(false);

        assertThat(count("post")).isEqualTo(4);
        assertThat(value("SELECT COUNT(*) FROM post WHERE title = 'Teacher'")).isEqualTo("1");
    }

    @Test
    void aFormerStaffNumberMeansThePersonItWasMergedInto() {
        change("INSERT INTO former_staff_no (staff_no, person_id, since) "
                + "SELECT 'OLD', id, '2026-01-01 00:00:00' FROM person WHERE staff_no = 'S1'");
        files.replace("staff", ANN, ANN.replace("S1,", "OLD,").replace(",1,2020", ",0.5,2020"));

        update(false);

        assertThat(count("person")).isEqualTo(2);
        assertThat(value("SELECT staff_no FROM person WHERE first_name = 'Ann'"))
                .isEqualTo("S1");
        assertThat(value("SELECT CAST(fte * 10 AS SIGNED) FROM post WHERE title = 'Teacher'"))
                .isEqualTo("5");
        assertThat(update(false).differs()).isFalse();
    }

    @Test
    void onePostUnderBothNumbersIsOnePostAndTheNumberOfTodaySaysWhoItIs() {
        change("INSERT INTO former_staff_no (staff_no, person_id, since) "
                + "SELECT 'OLD', id, '2026-01-01 00:00:00' FROM person WHERE staff_no = 'S1'");
        files.add("staff", ANN.replace("S1,", "OLD,").replace("Lee", "Leeds"));

        var result = update(false);

        assertThat(result.sound()).isTrue();
        assertThat(result.differs()).isFalse();
        assertThat(count("post")).isEqualTo(2);
    }

    @Test
    void aConvertedSchoolIsFoundByEitherCode() {
        change("INSERT INTO former_school_number (id, kind, former, school_id, until_day) "
                + "SELECT 1, 'CODE', 'ASH', id, '2026-01-01' FROM school WHERE code = 'ASH'");
        change("UPDATE school SET code = 'NEW' WHERE code = 'ASH'");

        assertThat(update(false).differs()).isFalse();
        assertThat(value("SELECT code FROM school WHERE name = 'Ash Primary'")).isEqualTo("NEW");

        files.add("schools", "NEW,Ash Primary,Maidstone,2018-09-01,");
        assertThat(update(false).sound()).as("one school told twice").isFalse();
        files.replace("schools", "ASH,Ash Primary,Maidstone,2018-09-01,\n", "");
        assertThat(update(false).differs()).isFalse();
    }

    @Test
    void aSchoolIsFoundByItsNumberOfTodayAndByAFormerOne() {
        change("INSERT INTO former_school_number (id, kind, former, school_id, until_day) "
                + "SELECT 1, 'URN', '118001', id, '2026-01-01' FROM school WHERE code = 'ASH'");
        change("UPDATE school SET urn = '150001' WHERE code = 'ASH'");
        long before = count("post");
        files.add("staff", "S8,,Cy,Poe,,118001,Teacher,teacher,1,2019-09-01,,,");
        files.add("staff", "S9,,Di,Roe,,150001,Teacher,teacher,1,2026-01-05,,,");

        assertThat(update(false).sound()).isTrue();
        assertThat(count("post")).isEqualTo((int) before + 2);
        assertThat(count("school")).isEqualTo(2);
        assertThat(value("SELECT COUNT(*) FROM post o JOIN school s ON s.id = o.school_id WHERE s.code = 'ASH'"))
                .isEqualTo("3");
    }

    private ImportResult update(boolean dryRun) {
        changes.clear();
        problems.clear();
        return intake.run(files.folder(), Installation.Kind.TRUST, dryRun, new ImportListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }

            @Override
            public void difference(Difference difference) {
                changes.add(difference.words());
            }
        });
    }
}
