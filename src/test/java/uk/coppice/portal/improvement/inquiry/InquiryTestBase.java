package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** What tests of inquiries share: a school, its people, and the steps of an inquiry. */
@DatabaseTest
abstract class InquiryTestBase {

    private static final String QUESTION = "What impact does retelling have on the sentences that pupils write?";

    // Fields, so that the classes of tests need not hand thirteen beans through.
    @Autowired
    InquiryDesk desk;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryAuthors authors;

    @Autowired
    FindingsFiles files;

    @Autowired
    FindingsUploads uploads;

    @Autowired
    FindingsLibrary library;

    @Autowired
    OpenFindings open;

    @Autowired
    MidYearChecks checks;

    @Autowired
    InquiryTasks tasks;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    long willow;
    long oak;
    long amy;
    long ben;
    long head;

    @BeforeEach
    void aSchoolAndTwoTeachers() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        head = trust.staff("Helen Hill", willow, StaffGroup.HEAD);
        Acting.asStaff(amy);
    }

    String begun() {
        Acting.asStaff(amy);
        return begunNow();
    }

    String begunNow() {
        String code = desk.create(new InquiryPlan(QUESTION, 2025, null, "Twice a week", "Ten sentences a pupil"));
        move(code, Move.START, MoveDetails.none());
        return code;
    }

    String reviewed() {
        String code = begun();
        write(code, "Something");
        move(code, Move.SUBMIT, MoveDetails.none());
        authors.consent(id(code), Consent.GIVEN, true);
        Acting.asLeaderOf(head, willow);
        move(code, Move.ACCEPT, all());
        Acting.asStaff(amy);
        return code;
    }

    void write(String code, String findings) {
        desk.saveFindings(id(code), of(code).version(), findings);
    }

    void keep(String code, String name, String text) throws IOException {
        uploads.keep(id(code), name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void move(String code, Move move, MoveDetails details) {
        desk.move(id(code), move, details);
    }

    void refused(String reason, String code, Move move, MoveDetails details) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.move(id(code), move, details))
                .withMessageContaining(reason);
    }

    static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(change);
    }

    static MoveDetails all() {
        return MoveDetails.checked(EnumSet.allOf(ReviewCheck.class));
    }

    Inquiry of(String code) {
        return inquiries.find(code).orElseThrow();
    }

    long id(String code) {
        return jdbc.sql("SELECT id FROM inquiry WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
