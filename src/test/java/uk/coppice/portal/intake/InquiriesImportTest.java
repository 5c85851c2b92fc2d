package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;

/** What an import does with inquiries.csv. */
class InquiriesImportTest extends ImportTestBase {

    InquiriesImportTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @BeforeEach
    void twoInquiries() {
        files.write("inquiries", "code,question,year,authors,stage,findings_on,published_on,url");
        files.add("inquiries", "Q1,What helps?,2025/26,S1;S2,published,2026-06-19,2026-07-10,https://trust.example/1");
        files.add("inquiries", "Q2,What else helps?,2025/26,S2,in_progress,,,");
    }

    @Test
    void readsThemAndChangesNothingTheSecondTime() {
        assertThat(run().written()).isTrue();
        assertThat(problems).isEmpty();
        assertThat(count("inquiry")).isEqualTo(2);
        assertThat(count("inquiry_author")).isEqualTo(3);
        assertThat(count("inquiry_step")).isEqualTo(2);

        assertThat(run().written()).isFalse();
    }

    @Test
    void whatTheFileChangesIsChanged() {
        run();
        files.replace("inquiries", "S2,in_progress,,,", "S2;S1,findings_submitted,2026-06-30,,");

        assertThat(run().written()).isTrue();
        assertThat(value("SELECT stage FROM inquiry WHERE code = 'Q2'")).isEqualTo("FINDINGS_SUBMITTED");
        assertThat(count("inquiry_author")).isEqualTo(4);
        assertThat(count("inquiry_step")).isEqualTo(3);
        assertThat(run().written()).isFalse();
    }

    @Test
    void whatWasWorkedOnInThePortalStays() {
        run();
        change("UPDATE inquiry SET in_portal = TRUE, question = 'What helps most?' WHERE code = 'Q2'");

        assertThat(run().written()).isFalse();
        assertThat(problems).isEmpty();
        assertThat(value("SELECT question FROM inquiry WHERE code = 'Q2'")).isEqualTo("What helps most?");
    }

    @Test
    void everyBadRowIsTold() {
        files.add("inquiries", "Q1,What helps?,2025/26,S1,planned,,,");
        files.add("inquiries", "Q3,=cmd,2025/27,S9;S1;S1,reviewed,,,");
        files.add("inquiries", "Q4,What helps?,2025/26,S1;;S2,published,2026-06-19,2026-06-18,ftp://trust.example");
        files.add("inquiries", "Q5,What helps?,2025/26,S1,in_progress,2026-06-19,,");
        files.add("inquiries", "Q6,What helps?,2025/26,,findings_submitted,,,");
        files.add("inquiries", "Q7,What \u202Ehelps?,2025/26,S1,planned,,,");
        files.add("inquiries", "Q8,What helps?,2025/26,S1,findings_submitted,2025-08-31,,");

        assertThat(run().written()).isFalse();
        assertThat(problems).allMatch(problem -> problem.file().equals("inquiries.csv"));
        assertThat(problems.stream().map(Problem::where).toList())
                .contains(
                        "inquiries.csv, line 4, code",
                        "inquiries.csv, line 5, question",
                        "inquiries.csv, line 5, year",
                        "inquiries.csv, line 5, authors",
                        "inquiries.csv, line 5, stage",
                        "inquiries.csv, line 6, authors",
                        "inquiries.csv, line 6, published_on",
                        "inquiries.csv, line 6, url",
                        "inquiries.csv, line 7, findings_on",
                        "inquiries.csv, line 8, authors",
                        "inquiries.csv, line 8, findings_on",
                        "inquiries.csv, line 9, question",
                        "inquiries.csv, line 10, findings_on");
        assertThat(count("inquiry")).isZero();
    }
}
