package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;

/** Whose an inquiry is: its authors', their heads', and nobody else's. */
class WhoseInquiryTest extends InquiryTestBase {

    @Test
    void aHeadOfAnotherSchoolKnowsNothingOfIt() {
        String code = begun();
        long other = trust.staff("Otto Oak", oak, StaffGroup.HEAD);
        Acting.asLeaderOf(other, oak);

        assertThat(inquiries.find(code)).isEmpty();
        assertThat(inquiries.count(InquiryFilter.ALL)).isZero();
        assertThat(inquiries.mine()).isEmpty();
        denied(() -> desk.move(id(code), Move.WITHDRAW, MoveDetails.because("Mine")));
        denied(() -> desk.saveFindings(id(code), 0, "Mine"));
        denied(() -> authors.invite(id(code), other));
        denied(() -> checks.read(id(code)));
        denied(() -> authors.record(id(code), amy, Consent.GIVEN, true, "By phone"));
        Acting.asLeaderOf(head, willow);
        assertThat(inquiries.find(code))
                .hasValueSatisfying(found -> assertThat(found.parts()).containsExactly(Part.REVIEWER));
        assertThat(inquiries.count(InquiryFilter.ALL)).isEqualTo(1);
        Acting.asStaff(ben);
        assertThat(inquiries.find(code)).isEmpty();
        denied(() -> inquiries.list(InquiryFilter.ALL, 0, 10));
        Acting.asAdministrator();
        assertThat(inquiries.find(code)).isPresent();
    }

    @Test
    void draftsAreTheAuthorsAlone() throws IOException {
        String code = begun();
        write(code, "A first thought");
        keep(code, "Poster.txt", "A poster");
        long file = of(code).files().getFirst().id();
        Acting.asLeaderOf(head, willow);

        assertThat(of(code).findings()).isEmpty();
        assertThat(of(code).files()).isEmpty();
        assertThat(files.forStaff(file)).isEmpty();
        Acting.asStaff(amy);
        move(code, Move.SUBMIT, MoveDetails.none());
        Acting.asLeaderOf(head, willow);
        assertThat(of(code).findings()).isEqualTo("A first thought");
        assertThat(files.forStaff(file)).isPresent();
    }

    @Test
    void aHeadReviewsNoInquiryOfTheirOwn() {
        Acting.asLeaderOf(head, willow);
        String code = begunNow();
        write(code, "Something");
        move(code, Move.SUBMIT, MoveDetails.none());

        assertThat(of(code).parts()).containsExactly(Part.AUTHOR);
        assertThat(tasks.toReview().toReview()).isZero();
        refused("no author", code, Move.ACCEPT, all());
        Acting.asAdministrator();
        move(code, Move.ACCEPT, all());
    }

    @Test
    void aColleagueIsInvitedAndJoins() {
        String code = begun();
        authors.invite(id(code), ben);
        authors.invite(id(code), ben);

        Acting.asStaff(ben);
        assertThat(tasks.own()).extracting(InquiryTasks.Task::kind).containsExactly(InquiryTasks.Kind.INVITED);
        assertThat(of(code).parts()).containsExactly(Part.INVITED);
        denied(() -> desk.saveFindings(id(code), of(code).version(), "Mine"));
        authors.join(id(code));
        assertThat(of(code).joined()).extracting(Author::name).containsExactly("Amy Adams", "Ben Brown");
        authors.leave(id(code));
        Acting.asStaff(amy);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authors.leave(id(code)))
                .withMessageContaining("only author");
        Acting.asStaff(ben);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authors.join(id(code)))
                .withMessageContaining("was taken back");
    }

    @Test
    void whoLeftStaysAnAuthorAndTheReviewerNotesTheirConsent() {
        String code = begun();
        authors.invite(id(code), ben);
        Acting.asStaff(ben);
        authors.join(id(code));
        write(code, "Something");
        move(code, Move.SUBMIT, MoveDetails.none());
        Acting.asStaff(amy);
        authors.consent(id(code), Consent.GIVEN, true);
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE post SET end_date = '2026-01-31' WHERE person_id = ?")
                        .param(ben)
                        .update());
        clock.set("2026-02-20T10:00");
        Acting.asLeaderOf(head, willow);
        move(code, Move.ACCEPT, all());

        refused("Ben Brown has left", code, Move.PUBLISH, MoveDetails.published(LocalDate.of(2026, 2, 20), ""));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authors.record(id(code), amy, Consent.GIVEN, true, "By phone"))
                .withMessageContaining("still works here");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authors.record(id(code), ben, Consent.GIVEN, false, " "))
                .withMessageContaining("Say how and when");
        authors.record(id(code), ben, Consent.GIVEN, false, "By phone, 18 February");
        move(code, Move.PUBLISH, MoveDetails.published(LocalDate.of(2026, 2, 20), ""));
        assertThat(open.find(code).orElseThrow().authors()).containsExactly("Amy Adams");
        assertThat(of(code).authors()).extracting(Author::inPost).containsExactly(true, false);
    }

    @Test
    void anInquiryOfAnAuthorWhoLeftStaysTheirHeads() {
        String code = begun();
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE post SET end_date = '2026-01-31' WHERE person_id = ?")
                        .param(amy)
                        .update());
        clock.set("2026-02-20T10:00");
        Acting.asLeaderOf(head, willow);

        assertThat(inquiries.find(code)).isPresent();
    }

    @Test
    void fromMidYearOnAuthorsSayHowItGoesAndTheirHeadReadsIt() {
        String code = begun();
        clock.set("2026-02-14T10:00");
        assertThat(tasks.own()).isEmpty();
        clock.set("2026-02-15T10:00");
        assertThat(tasks.own()).extracting(InquiryTasks.Task::kind).containsExactly(InquiryTasks.Kind.CHECK);
        Acting.asLeaderOf(head, willow);
        assertThat(tasks.toReview()).isEqualTo(new InquiryTasks.Review(0, 0, 0, 1));
        Acting.asStaff(amy);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> checks.say(id(code), MidYearCheck.Standing.NEEDS_HELP, ""));
        checks.say(id(code), MidYearCheck.Standing.NEEDS_HELP, "An hour of cover");
        assertThat(tasks.own()).isEmpty();
        Acting.asLeaderOf(head, willow);
        assertThat(tasks.toReview()).isEqualTo(new InquiryTasks.Review(0, 0, 1, 0));
        var toRead = new InquiryFilter(null, null, "", true, "");
        assertThat(inquiries.list(toRead, 0, 10))
                .extracting(InquirySummary::checkToRead)
                .containsExactly(true);
        checks.read(id(code));
        assertThat(inquiries.count(toRead)).isZero();
        assertThat(tasks.toReview()).isEqualTo(InquiryTasks.Review.NONE);
        assertThat(of(code).check().orElseThrow().readBy()).isEqualTo("Helen Hill");
    }
}
