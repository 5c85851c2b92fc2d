package uk.coppice.portal.dataprotection.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Today is Wednesday 14 January 2026. */
@DatabaseTest
class RequestDeskTest {

    private final MyRequests mine;
    private final RequestDesk desk;
    private final RequestQueue queue;
    private final RequestNews news;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final ApplicationContext portal;
    private long amy;
    private long hr;
    private long officer;

    RequestDeskTest(
            MyRequests mine,
            RequestDesk desk,
            RequestQueue queue,
            RequestNews news,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc,
            ApplicationContext portal) {
        this.mine = mine;
        this.desk = desk;
        this.queue = queue;
        this.news = news;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.portal = portal;
    }

    @BeforeEach
    void people() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        hr = trust.staff("Hugo Reid", null, StaffGroup.TEACHER);
        officer = trust.staff("Dora Price", null, StaffGroup.TEACHER);
        trust.grant(hr, Roles.HR, "2025-09-01", null);
        trust.grant(officer, Roles.DATA_PROTECTION_OFFICER, "2025-09-01", null);
    }

    @Test
    void aCorrectionIsAskedForAndAnswered() {
        String code = ask(RequestKind.CORRECTION, "My name is Adams-Brown");
        assertThat(told(amy)).containsExactly("DATA_REQUEST_RECEIVED");
        assertThat(told(hr)).containsExactly(RequestNews.CAME);
        assertThat(told(officer)).containsExactly(RequestNews.CAME);

        asOffice();
        var request = desk.open().getFirst();
        assertThat(request.name()).isEqualTo("Amy Adams");
        assertThat(request.clock().answerBy()).isEqualTo("2026-02-16");
        desk.takeOn(code, request.version());
        assertThat(find(code).handler()).isEqualTo("Hugo Reid");
        desk.note(code, "Looked at the contract");
        desk.answer(code, find(code).version(), Outcome.DONE, "Corrected today");

        assertThat(desk.open()).isEmpty();
        assertThat(desk.closed()).extracting(DataRequest::code).containsExactly(code);
        assertThat(find(code).steps())
                .extracting(DataRequest.Taken::step)
                .containsExactly(RequestStep.RECEIVED, RequestStep.TAKEN_ON, RequestStep.NOTED, RequestStep.ANSWERED);
        Acting.asStaff(amy);
        var seen = mine.mine().getFirst();
        assertThat(seen.answer()).isEqualTo("Corrected today");
        assertThat(seen.steps()).extracting(DataRequest.Taken::words).doesNotContain("Looked at the contract");
        assertThat(told(amy)).contains("DATA_REQUEST_ANSWERED");
    }

    @Test
    void aComplaintIsAcknowledgedFirst() {
        String code = ask(RequestKind.COMPLAINT, "My absence was read out");
        asOffice();
        assertThat(find(code).clock().due().orElseThrow())
                .isEqualTo(new RequestClock.Due(RequestClock.Step.ACKNOWLEDGE, LocalDate.parse("2026-02-13")));
        assertThatThrownBy(() -> desk.extend(code, 0, "Much to do")).isInstanceOf(Refusal.class);

        desk.acknowledge(code, 0);

        assertThat(find(code).state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(find(code).clock().due()).isEmpty();
        assertThat(queue.forViewer()).isEqualTo(new RequestQueue.Waiting(1, null));
        assertThatThrownBy(() -> desk.acknowledge(code, 1)).hasMessageContaining("acknowledged");
        assertThat(told(amy)).contains("DATA_REQUEST_ACKNOWLEDGED");
    }

    @Test
    void itTakesLongerOnlyIfToldInTimeAndOnce() {
        String code = ask(RequestKind.ERASURE, "All of it");
        asOffice();
        clock.set("2026-02-16T09:00");
        desk.extend(code, 0, "Ten years of records");
        assertThat(find(code).clock().answerBy()).isEqualTo("2026-04-14");
        assertThatThrownBy(() -> desk.extend(code, 1, "Still")).hasMessageContaining("again");
        Acting.asStaff(amy);
        assertThat(mine.mine().getFirst().steps())
                .extracting(DataRequest.Taken::words)
                .contains("Ten years of records");

        String late = ask(RequestKind.OBJECTION, "Not my picture");
        asOffice();
        clock.set("2026-03-17T09:00");
        assertThatThrownBy(() -> desk.extend(late, 0, "Forgot it")).hasMessageContaining("month is over");
    }

    @Test
    void theTimeWaitsForTheirAnswer() {
        String code = ask(RequestKind.ACCESS, "");
        asOffice();
        desk.ask(code, 0, AskedFor.DETAILS, "Which year?");
        assertThat(find(code).clock().due()).isEmpty();
        assertThat(desk.open()).hasSize(1);
        clock.set("2026-01-19T09:00");
        desk.heard(code, 1, "By email");
        assertThat(find(code).clock().answerBy()).isEqualTo("2026-02-19");

        desk.ask(code, 2, AskedFor.IDENTITY, "Who are you?");
        clock.set("2026-01-26T09:00");
        desk.heard(code, 3, "Saw the passport");
        assertThat(find(code).clock().answerBy()).isEqualTo("2026-02-26");
        String erasure = ask(RequestKind.ERASURE, "All");
        asOffice();
        assertThatThrownBy(() -> desk.ask(erasure, 0, AskedFor.DETAILS, "Which?"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsLateStandsFirst() {
        String late = tell("Pat Past", "2025-11-20");
        String soon = tell("Sam Soon", "2025-12-15");
        String waits = tell("Wil Waits", "2025-11-01");
        desk.ask(waits, 0, AskedFor.IDENTITY, "Who are you?");

        assertThat(desk.open()).extracting(DataRequest::code).containsExactly(late, soon, waits);
        assertThat(queue.forViewer().firstDue())
                .isEqualTo(new RequestClock.Due(RequestClock.Step.ANSWER, LocalDate.parse("2025-12-22")));
        assertThat(news.due())
                .extracting(PersonalNews::person, PersonalNews::detail)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(hr, "late 2025-12-22"),
                        org.assertj.core.groups.Tuple.tuple(officer, "soon 2026-01-15"));
    }

    @Test
    void twoWhoAnswerAtOnceAnswerOnce() {
        String code = ask(RequestKind.CORRECTION, "Wrong school");
        asOffice();
        int seen = find(code).version();
        desk.answer(code, seen, Outcome.DONE, "Done");

        assertThatThrownBy(() -> desk.answer(code, seen, Outcome.REFUSED, "No")).isInstanceOf(Refusal.class);
        desk.reopen(code, find(code).version());
        assertThat(find(code).state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(find(code).answer()).isEmpty();
        assertThatThrownBy(() -> desk.answer(code, seen, Outcome.REFUSED, "No")).hasMessageContaining("meanwhile");
    }

    @Test
    void nobodySeesToTheirOwnAndOthersSeeNone() {
        Acting.as(hr, Roles.STAFF, Roles.HR);
        String own = mine.ask(new RequestForm(RequestKind.COMPLAINT, null, "About my manager", ""));
        assertThat(desk.open()).isEmpty();
        assertThat(desk.find(own)).isEmpty();
        assertThat(queue.forViewer().count()).isZero();
        assertThatThrownBy(() -> desk.acknowledge(own, 0)).isInstanceOf(Refusal.class);
        assertThat(told(hr)).containsExactly("DATA_REQUEST_RECEIVED");

        Acting.asStaff(amy);
        assertThat(mine.mine()).isEmpty();
        assertThatThrownBy(() -> mine.withdraw(own)).hasMessageContaining("no such request");
        for (var forbidden : List.<Runnable>of(
                desk::open,
                desk::closed,
                () -> desk.find(own),
                () -> desk.note(own, "x"),
                () -> desk.answer(own, 0, Outcome.DONE, "x"))) {
            assertThatThrownBy(forbidden::run).isInstanceOf(AccessDeniedException.class);
        }
        Acting.as(officer, Roles.DATA_PROTECTION_OFFICER);
        assertThat(desk.find(own)).isPresent();
    }

    @Test
    void whoAskedCanTakeItBack() {
        String code = ask(RequestKind.OBJECTION, "Not any more");
        mine.withdraw(code);
        assertThat(mine.mine().getFirst().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> mine.withdraw(code)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsMissingIsSaid() {
        Acting.asStaff(amy);
        assertThatThrownBy(() -> mine.ask(new RequestForm(RequestKind.COMPLAINT, null, " \u200b ", "")))
                .hasMessageContaining("Write what it is about");
        assertThatThrownBy(() -> mine.ask(new RequestForm(RequestKind.COMPLAINT, null, "x".repeat(4001), "")))
                .hasMessageContaining("4000");
        Acting.asAdministrator();
        assertThatThrownBy(() -> mine.ask(new RequestForm(RequestKind.ACCESS, null, "", "")))
                .hasMessageContaining("no staff record");
        assertThatThrownBy(() -> desk.record(
                        new RequestForm(RequestKind.ACCESS, null, "", ""), "Pat", "", LocalDate.parse("2026-01-15")))
                .hasMessageContaining("later than today");
    }

    /** Who left gets no mail at work any more: the office is told so, and can write to another address. */
    @Test
    void whoLeavesMeanwhileIsReachedAtAnAddressOfTheirOwn() {
        String code = ask(RequestKind.ACCESS, "Everything");
        String other = ask(RequestKind.CORRECTION, "Wrong school");
        asOffice();
        assertThat(desk.reach(code)).isEqualTo(Reach.PORTAL);
        assertThatThrownBy(() -> desk.writeTo(code, 0, "amy@home.example")).hasMessageContaining("can sign in");
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-13' WHERE person_id = ?")
                .param(amy)
                .update());

        assertThat(desk.reach(code)).isEqualTo(Reach.NONE);
        desk.answer(code, 0, Outcome.DONE, "Here it is");
        assertThat(told(amy)).containsOnly("DATA_REQUEST_RECEIVED");
        assertThatThrownBy(() -> desk.writeTo(code, 1, "amy")).hasMessageContaining("must look like");
        assertThatThrownBy(() -> desk.writeTo(code, 0, "amy@home.example")).hasMessageContaining("meanwhile");

        desk.writeTo(code, 1, " Amy@Home.example ");

        assertThat(desk.reach(code)).isEqualTo(Reach.EMAIL);
        assertThat(openMails()).containsExactly("DATA_REQUEST_ANSWERED amy@home.example Amy Adams");
        var words = news.open("DATA_REQUEST_ANSWERED", find(code).id()).orElseThrow();
        assertThat(portal.getBean(PublicRequests.class)
                        .find(words.path().substring(RequestNews.LINK.length()))
                        .orElseThrow()
                        .answer())
                .isEqualTo("Here it is");
        desk.writeTo(other, 0, "amy@home.example");
        desk.acknowledge(other, find(other).version());
        assertThat(openMails())
                .contains("DATA_REQUEST_RECEIVED amy@home.example Amy Adams")
                .contains("DATA_REQUEST_ACKNOWLEDGED amy@home.example Amy Adams");
    }

    @Test
    void notesOfTheOfficeAreNotForWhoAsked() {
        String code = ask(RequestKind.ACCESS, "");
        asOffice();
        desk.ask(code, 0, AskedFor.IDENTITY, "Which school?");
        desk.heard(code, 1, "Doubtful, rang the school");
        desk.withdraw(code, 2, "Shouted it over the fence");
        Acting.asStaff(amy);

        assertThat(mine.mine().getFirst().steps())
                .extracting(DataRequest.Taken::step)
                .containsExactly(RequestStep.RECEIVED, RequestStep.ASKED, RequestStep.HEARD, RequestStep.WITHDRAWN);
        assertThat(mine.mine().toString()).contains("Which school?").doesNotContain("fence", "Doubtful");
    }

    /** No mail tells what somebody asked, or was answered. */
    @Test
    void mailsHoldNothingConfidential() {
        String code = ask(RequestKind.COMPLAINT, "Secret words");
        asOffice();
        desk.acknowledge(code, 0);
        desk.answer(code, 1, Outcome.REFUSED, "Hidden answer");

        var all = jdbc.sql("SELECT kind, person_id, about_id, detail FROM news_mail")
                .query((row, n) -> new PersonalNews(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
        assertThat(all).hasSize(5);
        assertThat(all)
                .allSatisfy(one -> assertThat(String.valueOf(news.words(one)))
                        .contains(code)
                        .doesNotContain("Secret")
                        .doesNotContain("Hidden")
                        .doesNotContain("complain of")
                        .doesNotContain("Amy"));
    }

    private String ask(RequestKind kind, String words) {
        Acting.asStaff(amy);
        return mine.ask(new RequestForm(kind, null, words, ""));
    }

    private String tell(String name, String day) {
        asOffice();
        return desk.record(new RequestForm(RequestKind.ACCESS, null, "", ""), name, "", LocalDate.parse(day));
    }

    private DataRequest find(String code) {
        return desk.find(code).orElseThrow();
    }

    private void asOffice() {
        Acting.as(hr, Roles.STAFF, Roles.HR);
    }

    private List<String> openMails() {
        return jdbc.sql("SELECT CONCAT(kind, ' ', to_address, ' ', to_name) FROM open_mail ORDER BY id")
                .query(String.class)
                .list();
    }

    private List<String> told(long person) {
        return jdbc.sql("SELECT kind FROM news_mail WHERE person_id = ? ORDER BY id")
                .param(person)
                .query(String.class)
                .list();
    }
}
