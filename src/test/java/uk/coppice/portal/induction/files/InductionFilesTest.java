package uk.coppice.portal.induction.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.induction.InductionCase;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.induction.terms.ReviewKind;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class InductionFilesTest {

    private final ExportRows rows;
    private final uk.coppice.portal.induction.page.InductionPages pages;
    private final uk.coppice.portal.people.TeacherNumbers numbers;
    private final InductionDesk desk;
    private final Reviews reviews;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private InductionCase willow;
    private long ed;

    InductionFilesTest(
            ExportRows rows,
            uk.coppice.portal.induction.page.InductionPages pages,
            uk.coppice.portal.people.TeacherNumbers numbers,
            InductionDesk desk,
            Reviews reviews,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.rows = rows;
        this.pages = pages;
        this.numbers = numbers;
        this.desk = desk;
        this.reviews = reviews;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void edHasAProgramme() {
        clock.set("2026-11-20T10:00");
        willow = new InductionCase(trust, jdbc);
        ed = desk.start(willow.form(willow.ed, "2026-09-01"));
        desk.programme(ed, new Programme(LocalDate.of(2026, 9, 1), "Weald", "Hub", "Downs Body"));
        trust.together(() -> jdbc.sql("UPDATE person SET trn = '0123456', last_name = '=Early()' WHERE id = ?")
                .param(willow.ed)
                .update());
    }

    @Test
    void theExportHasTheAppropriateBodysColumnsAndNoFormula() throws IOException {
        Acting.as(willow.lead());
        var csv = new ByteArrayOutputStream();
        ExportFiles.csv(rows.all(), csv);

        var lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\ufeffStaff number,TRN,").endsWith("Outcome,Outcome date");
        assertThat(lines.get(1))
                .startsWith("E1,0123456,Ed,'=Early(),Willow Primary,Weald,Hub,Downs Body,01/09/2026,6.0,0.");

        var xlsx = new ByteArrayOutputStream();
        ExportFiles.xlsx(rows.all(), xlsx);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(1)).isEqualTo("0123456");
            assertThat(row.getCellText(3)).isEqualTo("'=Early()");
        }
    }

    @Test
    void theExportIsForTheEctLeadAlone() {
        Acting.as(willow.administrator());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(rows::all);
        Acting.as(willow.head(willow.hana, willow.willow));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(rows::all);
    }

    @Test
    void thePackHoldsWhatTheNextSchoolNeeds() throws IOException {
        Acting.as(willow.staff(willow.tess));
        reviews.record(
                ed,
                new ReviewForm(
                        ReviewKind.PROGRESS, 1, LocalDate.of(2026, 11, 12), true, "Calm <b>\nand clear", "Pace", -1));
        var downloads = new InductionDownloads(rows, pages, numbers);

        byte[] file = downloads.handOver("E1").getBody();

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Induction of Ed =Early()",
                            "0123456",
                            "Downs Body",
                            "Tess Tutor, from 1 September",
                            "Calm <b>",
                            "and clear",
                            "Targets: Pace",
                            "On track");
        }
    }

    @Test
    void thePackIsNotThereForMentorsOtherHeadsAndTheTeacher() {
        var downloads = new InductionDownloads(rows, pages, numbers);
        for (var viewer : java.util.List.of(
                willow.staff(willow.mona),
                willow.staff(willow.ed),
                willow.head(willow.otto, willow.oak),
                willow.administrator())) {
            Acting.as(viewer);
            assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> downloads.handOver("E1"));
        }
    }
}
