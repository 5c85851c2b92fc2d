package uk.coppice.portal.notification.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.improvement.inquiry.Consent;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.InquiryAuthors;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.InquiryPlan;
import uk.coppice.portal.improvement.inquiry.Move;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.improvement.inquiry.ReviewCheck;
import uk.coppice.portal.improvement.progression.MyOffers;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferDraft;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.OfferReach;
import uk.coppice.portal.improvement.progression.Offers;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.InductionForm;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.attendance.ClaimDecisions;
import uk.coppice.portal.induction.attendance.ClaimDesk;
import uk.coppice.portal.induction.attendance.ClaimKind;
import uk.coppice.portal.induction.attendance.MakeUp;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Dress;
import uk.coppice.portal.notification.queue.PostOffice;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.leavers.ExitInterviews;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** Who is told what of the registers of people, and when: from the services to the words. Today is Wed 14 Jan 2026. */
@DatabaseTest
class NewsMailsTest {

    private final ApplicationContext portal;
    private final NewsBook book;
    private final NewsCompose compose;
    private final NewsMailRun run;
    private final NewsDesk numbers;
    private final SaidNews said;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long theo;
    private long lead;
    private long mentor;
    private long tutor;
    private long head;

    NewsMailsTest(
            ApplicationContext portal,
            NewsBook book,
            NewsCompose compose,
            NewsMailRun run,
            NewsDesk numbers,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.portal = portal;
        this.book = book;
        this.compose = compose;
        this.run = run;
        this.numbers = numbers;
        this.said = new SaidNews(book, compose, portal.getBean(Dress.class), trust, clock, jdbc);
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        theo = person("Theo Vance", StaffGroup.TEACHER);
        lead = person("Leah Lead", StaffGroup.TEACHER);
        mentor = person("Mona Mentor", StaffGroup.TEACHER);
        tutor = person("Tess Tutor", StaffGroup.TEACHER);
        head = person("Hana Head", StaffGroup.HEAD);
    }

    @Test
    void aClaimGoesToTheLeadAndItsAnswerToTheTeacher() {
        anInduction("2025-09-01");
        aMissedSession("E1");
        Acting.asStaff(theo);
        portal.getBean(ClaimDesk.class).claim("E1", "I sat at the back");
        said.golden("news-claim-asked", lead, "Theo", "I sat");

        Acting.asStaff(lead);
        portal.getBean(ClaimDecisions.class).confirm(claim());
        said.golden("news-claim-confirmed", theo);
        portal.getBean(ClaimDecisions.class).takeBack(claim());
        portal.getBean(ClaimDecisions.class).decline(claim(), "Nobody saw you");
        said.golden("news-claim-declined", theo, "Nobody saw");
    }

    @Test
    void aMakeUpGoesToTheMentorAndAWithdrawnClaimToNobody() {
        anInduction("2025-09-01");
        aMissedSession("E1");
        var desk = portal.getBean(ClaimDesk.class);
        Acting.asStaff(theo);
        desk.makeUp("E1", new MakeUp(ClaimKind.MEETING, LocalDate.parse("2026-01-21"), null, "with Mona"));
        said.golden("news-make-up", mentor, "Theo", "with Mona");
        desk.withdraw(claim());
        desk.claim("E1", "");
        desk.withdraw(jdbc.sql("SELECT MAX(id) FROM attendance_claim")
                .query(Long.class)
                .single());

        assertThat(said.to(lead)).isEmpty();
    }

    @Test
    void anOutcomeIsAnnouncedAndNotTold() {
        long induction = anInduction("2024-09-01");
        var desk = portal.getBean(OutcomeDesk.class);
        Acting.as(lead, Roles.STAFF, Roles.ECT_LEAD);
        desk.decide(induction, Outcome.FAIL, LocalDate.parse("2026-01-12"), "Agreed with the appropriate body");
        said.golden("news-outcome", theo, "Pass", "Fail", "passed", "Jan");
        desk.decide(induction, Outcome.PASS, LocalDate.parse("2026-01-13"), "It was the wrong one");
        desk.takeBack(induction, LocalDate.parse("2026-01-13"));

        assertThat(said.to(theo)).as("nothing stands any more").isEmpty();
    }

    @Test
    void aTutorIsRemindedOnceBeforeAndOnceAfterTheDay() {
        long induction = anInduction("2025-09-01");
        trust.together(() -> jdbc.sql("UPDATE induction SET known_since = NULL").update());
        clock.set("2025-12-08T08:00");
        run.remind();
        run.remind();
        said.golden("news-review-due", tutor);
        clock.set("2026-01-14T08:00");
        run.remind();
        said.golden("news-review-overdue", tutor);
        clock.set("2026-01-15T08:00");
        run.remind();

        assertThat(said.to(tutor)).as("once each").isEmpty();
        clock.set("2026-03-30T08:00");
        run.remind();
        trust.together(() -> jdbc.sql("UPDATE induction SET outcome = 'PASS', outcome_on = '2026-03-01' WHERE id = ?")
                .param(induction)
                .update());
        assertThat(said.to(tutor)).as("over meanwhile").isEmpty();
        assertThat(said.noted(mentor)).isZero();
    }

    @Test
    void whoWantsNoRemindersGetsNone() {
        anInduction("2025-09-01");
        trust.together(() -> {
            jdbc.sql("UPDATE induction SET known_since = NULL").update();
            jdbc.sql("INSERT INTO mail_preference (person_id, confirmations, reminders, digests) "
                            + "VALUES (?, TRUE, FALSE, TRUE)")
                    .param(tutor)
                    .update();
        });
        run.remind();

        assertThat(said.noted(tutor)).isOne();
        assertThat(said.to(tutor)).isEmpty();
    }

    @Test
    void anInquiryTellsItsAuthorsAndItsReviewer() {
        var desk = portal.getBean(InquiryDesk.class);
        var authors = portal.getBean(InquiryAuthors.class);
        Acting.asStaff(theo);
        String code = desk.create(new InquiryPlan(
                "What does retelling do to the sentences that pupils write?",
                2025,
                null,
                "Twice a week",
                "Ten sentences"));
        long id = jdbc.sql("SELECT id FROM inquiry").query(Long.class).single();
        authors.invite(id, lead);
        said.golden("news-inquiry-invited", lead);
        Acting.asStaff(lead);
        authors.join(id);
        desk.move(id, Move.START, MoveDetails.none());
        desk.saveFindings(id, version(id), "Longer sentences, and more of them");
        desk.move(id, Move.SUBMIT, MoveDetails.none());
        said.golden("news-inquiry-to-review", head, "Longer");
        authors.consent(id, Consent.GIVEN, true);

        Acting.asLeaderOf(head, willow);
        desk.move(id, Move.SEND_BACK, MoveDetails.because("Say how many pupils"));
        said.golden("news-inquiry-came-back", theo, "how many");
        assertThat(said.to(lead)).hasSize(1);
        Acting.asStaff(theo);
        desk.move(id, Move.SUBMIT, MoveDetails.none());
        Acting.asStaff(lead);
        authors.consent(id, Consent.GIVEN, true);
        Acting.asLeaderOf(head, willow);
        desk.move(id, Move.ACCEPT, MoveDetails.checked(EnumSet.allOf(ReviewCheck.class)));
        said.golden("news-inquiry-consent", theo);
        assertThat(said.to(lead).getFirst().subject()).isEqualTo("Your findings were reviewed");
        assertThat(portal.getBean(Inquiries.class).find(code)).isPresent();
    }

    @Test
    void anOfferWaitsUntilItIsAnswered() {
        Acting.as(head, Roles.STAFF, Roles.HR);
        var offers = portal.getBean(Offers.class);
        offers.record(offer("2026-01-12", OfferAnswer.PENDING));
        said.golden("news-offer", theo, "eader", "school");
        long second = offers.record(offer("2026-01-13", OfferAnswer.PENDING));
        offers.record(offer("2026-01-14", OfferAnswer.ACCEPTED));
        Acting.asStaff(theo);
        portal.getBean(MyOffers.class).answer(second, 0, OfferAnswer.DECLINED);

        assertThat(said.noted(theo)).as("an answered offer is no news").isEqualTo(2);
        assertThat(said.to(theo)).isEmpty();
    }

    @Test
    void whoLeavesIsOfferedAnInterviewOnce() {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-02-13' WHERE person_id IN (?, ?)")
                .params(theo, lead)
                .update());
        run.remind();
        run.remind();
        said.golden("news-exit-interview", theo);
        Acting.asStaff(lead);
        portal.getBean(ExitInterviews.class).decline();

        assertThat(said.noted(theo)).isOne();
        assertThat(said.to(lead)).as("declined meanwhile").isEmpty();
        assertThat(said.noted(mentor)).isZero();
    }

    @Test
    void atNightNothingGoesOutAndNothingTwice() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            clock.set("2026-01-14T21:00");
            Acting.as(head, Roles.STAFF, Roles.HR);
            portal.getBean(Offers.class).record(offer("2026-01-12", OfferAnswer.PENDING));
            var sender = new NewsMailRun(
                    book,
                    compose,
                    PostOffice.at(server.getSmtp().getPort(), portal),
                    portal.getBean(MailProperties.class),
                    clock);
            assertThat(sender.run(() -> false)).isZero();
            clock.set("2026-01-15T07:01");
            assertThat(sender.run(() -> false)).isOne();
            assertThat(sender.run(() -> false)).isZero();
            assertThat(server.getReceivedMessages()).hasSize(1);
            Acting.asAdministrator();
            assertThat(numbers.counts()).isEqualTo(new NewsDesk.Counts(1, 0, 0));
            clock.pass(Duration.ofDays(500));
            assertThat(sender.tidy()).isOne();
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        Acting.as(head, Roles.STAFF, Roles.HR);
        try {
            trust.together(() -> {
                portal.getBean(Offers.class).record(offer("2026-01-12", OfferAnswer.PENDING));
                throw new IllegalStateException("as a test");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("as a test");
        }
        assertThat(said.noted(theo)).isZero();
    }

    @Test
    void whoHasNoAddressIsShownByNameAlone() {
        trust.together(() -> jdbc.sql("UPDATE person SET work_email = NULL WHERE id = ?")
                .param(theo)
                .update());
        Acting.as(head, Roles.STAFF, Roles.HR);
        portal.getBean(Offers.class).record(offer("2026-01-12", OfferAnswer.PENDING));
        book.claim("a sender", clock.instant().plusSeconds(60), 9)
                .forEach(mail -> book.failed(mail, "No email address is known."));
        Acting.asAdministrator();

        assertThat(numbers.unreached()).containsExactly(new NewsDesk.Unreached("Theo Vance", ""));
        assertThat(numbers.counts().undelivered()).isOne();
        numbers.again();
        assertThat(numbers.counts()).isEqualTo(new NewsDesk.Counts(0, 1, 0));
    }

    // --- the people ----------------------------------------------------------------------------

    private long person(String name, StaffGroup group) {
        long person = trust.staff(name, willow, group);
        trust.email(person, name.toLowerCase(java.util.Locale.UK).replace(' ', '.') + "@example.org");
        trust.together(() -> jdbc.sql("UPDATE person SET staff_no = ? WHERE id = ?")
                .params(name.substring(0, 3).toUpperCase(java.util.Locale.UK), person)
                .update());
        return person;
    }

    private long anInduction(String start) {
        Acting.asOperator();
        return portal.getBean(InductionDesk.class)
                .start(new InductionForm(theo, LocalDate.parse(start), BigDecimal.valueOf(6), "ECT-Y1", mentor, tutor));
    }

    private void aMissedSession(String code) {
        var session = trust.session(code)
                .kind(SessionKind.ECT)
                .series("ECT-Y1")
                .titled("Questions that reach everyone")
                .on("2025-12-02")
                .at("13:30", "16:00")
                .led(lead)
                .delivered();
        trust.marked(session, Mark.ABSENT, theo);
    }

    private long claim() {
        return jdbc.sql("SELECT id FROM attendance_claim").query(Long.class).single();
    }

    private int version(long inquiry) {
        return jdbc.sql("SELECT version FROM inquiry WHERE id = ?")
                .param(inquiry)
                .query(Integer.class)
                .single();
    }

    private OfferDraft offer(String day, OfferAnswer answer) {
        return new OfferDraft(
                theo,
                LocalDate.parse(day),
                OfferKind.LEADERSHIP,
                OfferReach.SCHOOL,
                OfferBasis.PERMANENT,
                answer,
                null);
    }
}
