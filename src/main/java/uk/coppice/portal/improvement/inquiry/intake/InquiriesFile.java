package uk.coppice.portal.improvement.inquiry.intake;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.WebAddress;

/**
 * inquiries.csv: disciplined inquiries, known by their code. What was done with one in the portal stands: an inquiry
 * that somebody worked on there is left as it is, and the import says so.
 */
@Component
class InquiriesFile implements ImportFile {

    private static final String STAFF = "staff";
    private static final List<Stage> STAGES =
            List.of(Stage.PLANNED, Stage.IN_PROGRESS, Stage.FINDINGS_SUBMITTED, Stage.PUBLISHED, Stage.WITHDRAWN);

    private final JdbcClient jdbc;

    InquiriesFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "question", "year", "authors", "stage", "findings_on", "published_on", "url");
    }

    @Override
    public List<String> refersTo() {
        return List.of(STAFF);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final Keys staff;
        private final FirstLines<String> lines = new FirstLines<>();
        private final InquiryFileRows rows;
        private final Waiting<FileInquiry> waiting;

        Reader(ImportContext context) {
            this.staff = context.keys(STAFF);
            this.rows = new InquiryFileRows(jdbc, context);
            this.waiting = new Waiting<>(rows::take);
        }

        @Override
        public void read(Row row) {
            var inquiry = new FileInquiry(
                    row.text("code", 40),
                    row.text("question", 300),
                    year(row),
                    authors(row),
                    row.choice("stage", STAGES, Stage::code),
                    row.optionalDate("findings_on"),
                    row.optionalDate("published_on"),
                    row.optionalText("url", 500));
            check(row, inquiry);
            if (lines.first(row, "code", inquiry.code()) && row.sound()) {
                waiting.add(inquiry);
            }
        }

        @Override
        public void finish() {
            waiting.flush();
            rows.finish();
        }

        private LocalDate year(Row row) {
            String text = row.text("year", 7);
            try {
                return AcademicYear.parse(text).firstDay();
            } catch (IllegalArgumentException e) {
                if (!text.isEmpty()) {
                    row.bad("year", "an academic year such as 2025/26");
                }
                return LocalDate.EPOCH;
            }
        }

        private List<Long> authors(Row row) {
            var authors = new LinkedHashSet<Long>();
            String text = row.text("authors", 1000);
            for (String part : text.split(";", -1)) {
                String number = part.strip();
                if (number.isEmpty()) {
                    if (!text.isEmpty()) {
                        row.bad("authors", "staff numbers separated by ;");
                    }
                } else if (!authors.add(row.reference("authors", number, staff, "a staff number"))
                        && row.sound("authors")) {
                    row.bad("authors", "each author once, not '" + number + "' twice");
                }
            }
            return List.copyOf(authors);
        }

        private void check(Row row, FileInquiry inquiry) {
            if (!row.sound("stage", "findings_on", "published_on", "url", "year")) {
                return;
            }
            boolean findings = inquiry.stage().hasFindings();
            boolean published = inquiry.stage() == Stage.PUBLISHED;
            String stage = inquiry.stage().code();
            present(row, "findings_on", inquiry.findingsOn(), findings, stage, "the day of the findings");
            present(row, "published_on", inquiry.publishedOn(), published, stage, "the day of publication");
            present(row, "url", inquiry.url(), published, stage, "the address where it is published");
            if (inquiry.url() != null && !WebAddress.isOne(inquiry.url())) {
                row.bad("url", "a web address such as https://trust.example/inquiry/3");
            }
            if (inquiry.findingsOn() != null && inquiry.findingsOn().isBefore(inquiry.yearFrom())) {
                row.bad("findings_on", "a day from " + inquiry.yearFrom() + " on, when its year begins");
            }
            if (inquiry.findingsOn() != null
                    && inquiry.publishedOn() != null
                    && inquiry.publishedOn().isBefore(inquiry.findingsOn())) {
                row.bad(
                        "published_on",
                        "the day of findings_on, which is " + inquiry.findingsOn() + ", or a later day");
            }
        }

        private static void present(
                Row row, String column, @Nullable Object value, boolean wanted, String stage, String what) {
            if (wanted && value == null) {
                row.bad(column, what + ", as its stage is " + stage);
            } else if (!wanted && value != null) {
                row.bad(column, "nothing, as its stage is " + stage);
            }
        }
    }
}
