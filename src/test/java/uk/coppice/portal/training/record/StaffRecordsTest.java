package uk.coppice.portal.training.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionKind;

@DatabaseTest
class StaffRecordsTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final StaffRecords records;
    private final StaffRecordFiles files;
    private final TestTrust trust;
    private long willow;
    private long elm;
    private long head;
    private long amy;

    StaffRecordsTest(StaffRecords records, StaffRecordFiles files, TestTrust trust) {
        this.records = records;
        this.files = files;
        this.trust = trust;
    }

    @BeforeEach
    void twoSchools() {
        willow = trust.school("Willow Primary");
        elm = trust.school("Elm Primary");
        head = trust.teacher("Hedda Head", willow);
        amy = trust.teacher("=cmd|calc Adams", willow);
        trust.teacher("Ben Brown", elm);
        var session = trust.session("A")
                .on("2026-01-12")
                .at("15:45", "17:00")
                .titled("\t@SUM(1) \"quoted\"")
                .led(head)
                .delivered();
        trust.attended(session, amy);
        trust.attended(trust.session("E").on("2026-01-13").kind(SessionKind.ECT).delivered(), amy);
    }

    @Test
    void aHeadSeesTheirOwnSchoolAlone() {
        Acting.asLeaderOf(head, willow);

        assertThat(records.schools()).extracting(School::name).containsExactly("Willow Primary");
        assertThat(records.page(all(), 0, 50))
                .extracting(StaffRecord::name)
                .containsExactly("=cmd|calc Adams", "Hedda Head");
        assertThat(records.count(all())).isEqualTo(2);
        var elsewhere = new StaffRecords.Wanted(YEAR, elm, "");
        assertThat(records.count(elsewhere)).isZero();
        assertThat(records.page(elsewhere, 0, 50)).isEmpty();
        var adams = records.page(new StaffRecords.Wanted(YEAR, willow, "ada"), 0, 50)
                .getFirst();
        assertThat(adams.counted()).isEqualTo(1);
        assertThat(adams.entries()).hasSize(2);
    }

    @Test
    void administratorsSeeEveryone() {
        Acting.asAdministrator();

        assertThat(records.count(all())).isEqualTo(3);
        assertThat(records.page(new StaffRecords.Wanted(YEAR, elm, ""), 0, 50))
                .extracting(StaffRecord::workplace)
                .containsExactly("Elm Primary");
        assertThat(records.page(all(), 1, 1)).hasSize(1);
    }

    @Test
    void othersSeeNothing() {
        Acting.asStaff(amy);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> records.page(all(), 0, 50));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(records::schools);
        Acting.as(amy, uk.coppice.portal.platform.security.Roles.CENTRAL_TEAM);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> records.count(all()));
    }

    @Test
    void csvHoldsEveryoneAndNothingThatRuns() throws IOException {
        Acting.asLeaderOf(head, willow);
        var file = new ByteArrayOutputStream();

        files.csv(all(), file);

        String csv = file.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffStaff number,Name");
        assertThat(csv).contains("'=cmd|calc Adams", "12/01/2026", "\"' @SUM(1) \"\"quoted\"\"\"", ",Led,1.25,Yes");
        assertThat(csv).doesNotContain("Ben Brown");
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    void excelHoldsRealDatesAndNumbers() throws IOException {
        Acting.asAdministrator();
        var file = new ByteArrayOutputStream();

        files.xlsx(all(), file);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .allSatisfy(cell -> assertThat(cell == null ? CellType.EMPTY : cell.getType())
                            .isNotEqualTo(CellType.FORMULA));
            var first = rows.get(1);
            assertThat(first.getCellText(1)).isEqualTo("'=cmd|calc Adams");
            assertThat(first.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 13));
            assertThat(first.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("1.25");
            assertThat(book.getSheet(1).orElseThrow().read()).hasSize(4);
        }
    }

    private static StaffRecords.Wanted all() {
        return new StaffRecords.Wanted(YEAR, null, "");
    }
}
