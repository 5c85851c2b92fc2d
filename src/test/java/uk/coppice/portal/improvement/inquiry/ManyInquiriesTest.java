package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class ManyInquiriesTest {

    private final Inquiries inquiries;
    private final FindingsLibrary library;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ManyInquiriesTest(
            Inquiries inquiries,
            FindingsLibrary library,
            TestTrust trust,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.inquiries = inquiries;
        this.library = library;
        this.trust = trust;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void tenThousandInquiriesArePagedAndSearched() {
        long willow = trust.school("Willow Primary");
        long amy = trust.teacher("Amy Adams", willow);
        long ben = trust.teacher("Ben Brown", willow);
        long head = trust.staff("Helen Hill", willow, StaffGroup.HEAD);
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 10_000; i++) {
                long id = Ids.next();
                jdbc.sql("INSERT INTO inquiry (id, code, question, year_from, doing, knowing, stage, since, in_portal, "
                                + "version) VALUES (?, ?, ?, '2025-09-01', '', '', 'REVIEWED', '2026-01-01', TRUE, 0)")
                        .params(id, "X" + i, i == 77 ? "What is 100% of <script>?" : "What does number " + i + " do?")
                        .update();
                jdbc.sql("INSERT INTO inquiry_author (inquiry_id, person_id, place, joined, named) "
                                + "VALUES (?, ?, 0, TRUE, FALSE)")
                        .params(id, i % 2 == 0 ? amy : ben)
                        .update();
            }
        });
        Acting.asLeaderOf(head, willow);

        assertThat(inquiries.count(InquiryFilter.ALL)).isEqualTo(10_000);
        assertThat(inquiries.list(InquiryFilter.ALL, 9_990, 30)).hasSize(10);
        assertThat(inquiries.count(new InquiryFilter(null, null, "", false, "ben br")))
                .isEqualTo(5_000);
        assertThat(inquiries.count(new InquiryFilter(null, Stage.PLANNED, "", false, "")))
                .isZero();
        assertThat(inquiries.list(new InquiryFilter(null, null, "", false, "100%"), 0, 30))
                .extracting(InquirySummary::question)
                .containsExactly("What is 100% of <script>?");
        assertThat(library.search("", null, 0, 30)).hasSize(30);
    }
}
