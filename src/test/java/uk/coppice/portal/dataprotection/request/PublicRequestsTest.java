package uk.coppice.portal.dataprotection.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** The way in without an account. Each test asks from a network of its own, since limits outlive a test. */
@DatabaseTest
class PublicRequestsTest {

    private static final RequestForm FORM = new RequestForm(RequestKind.COMPLAINT, null, "You kept my mark", "");

    private final PublicRequests requests;
    private final RequestDesk desk;
    private final RequestNews news;
    private final DraftRows drafts;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final String network = UUID.randomUUID().toString();
    private final String email = "pat." + UUID.randomUUID() + "@elsewhere.example";

    PublicRequestsTest(
            PublicRequests requests,
            RequestDesk desk,
            RequestNews news,
            DraftRows drafts,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.requests = requests;
        this.desk = desk;
        this.news = news;
        this.drafts = drafts;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOffice() {
        long hr = trust.staff("Hugo Reid", null, StaffGroup.TEACHER);
        trust.grant(hr, Roles.HR, "2025-09-01", null);
        Acting.asNobody();
    }

    @Test
    void itCountsOnceTheLinkIsPressedAndFromTheDayItWasWritten() {
        requests.ask(FORM, "Pat Past", email.toUpperCase(java.util.Locale.ROOT), network);
        assertThat(count("data_request")).isZero();
        assertThat(count("news_mail")).isZero();
        String token = token();
        assertThat(requests.toConfirm(token)).contains(RequestKind.COMPLAINT);
        clock.pass(Duration.ofHours(40));

        String link = requests.confirm(token);

        var request = requests.find(link).orElseThrow();
        assertThat(request.clock().receivedOn()).isEqualTo("2026-01-14");
        assertThat(request.email()).isEqualTo(email);
        assertThat(count("data_request_draft")).isZero();
        assertThat(jdbc.sql("SELECT kind FROM open_mail ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("DATA_REQUEST_CONFIRM", "DATA_REQUEST_RECEIVED");
        assertThat(count("news_mail")).isOne();
        assertThatThrownBy(() -> requests.confirm(token)).isInstanceOf(Refusal.class);
        assertThat(count("data_request")).isOne();
    }

    @Test
    void theAnswerIsReadByTheLinkAndNotInTheMail() {
        requests.ask(FORM, "Pat Past", email, network);
        String link = requests.confirm(token());
        String code = requests.find(link).orElseThrow().code();
        Acting.as(1, Roles.HR);
        desk.note(code, "Knows nobody here");
        desk.answer(code, 0, Outcome.DONE, "It is deleted");
        Acting.asNobody();

        long about = jdbc.sql("SELECT about_id FROM open_mail WHERE kind = 'DATA_REQUEST_ANSWERED'")
                .query(Long.class)
                .single();
        var words = news.open("DATA_REQUEST_ANSWERED", about).orElseThrow();
        assertThat(words.toString()).doesNotContain("deleted").doesNotContain("kept my mark");
        var read =
                requests.find(words.path().substring(RequestNews.LINK.length())).orElseThrow();
        assertThat(read.answer()).isEqualTo("It is deleted");
        assertThat(read.steps().toString()).doesNotContain("Knows nobody here");
    }

    @Test
    void afterTwoDaysItIsGone() {
        requests.ask(FORM, "Pat Past", email, network);
        String token = token();
        clock.pass(Duration.ofHours(49));

        assertThat(requests.toConfirm(token)).isEmpty();
        assertThatThrownBy(() -> requests.confirm(token)).isInstanceOf(Refusal.class);
        trust.together(() -> assertThat(drafts.deleteOld()).isOne());
        assertThat(count("data_request_draft")).isZero();
    }

    @Test
    void aLinkOpensNothingElse() {
        requests.ask(FORM, "Pat Past", email, network);
        String confirm = token();
        String link = requests.confirm(confirm);

        assertThat(requests.find(confirm)).isEmpty();
        assertThat(requests.toConfirm(link)).isEmpty();
        for (String forged : List.of("", "x", link.substring(1), link + "A", "1".repeat(5000))) {
            assertThat(requests.find(forged)).isEmpty();
            assertThat(requests.toConfirm(forged)).isEmpty();
        }
    }

    /** Somebody of the staff, a guest and a stranger get the same answer and the same mail. */
    @Test
    void nobodyLearnsWhetherAnAddressIsKnown() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        String known = "amy." + UUID.randomUUID() + "@willow.example";
        trust.email(amy, known);

        requests.ask(FORM, "Somebody", known, network);
        requests.ask(FORM, "Somebody", email, network);

        assertThat(jdbc.sql("SELECT COUNT(DISTINCT kind) FROM open_mail")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(count("open_mail")).isEqualTo(2);
        assertThat(count("data_request_draft")).isEqualTo(2);
    }

    @Test
    void oneAddressIsNotWrittenToWithoutEnd() {
        for (int i = 0; i < 9; i++) {
            requests.ask(FORM, "Pat Past", email, network + i);
        }
        assertThat(count("open_mail")).isEqualTo(5);
    }

    @Test
    void oneNetworkIsAskedToWait() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 40; i++) {
                        requests.ask(FORM, "Pat Past", i + email, network);
                    }
                })
                .hasMessageContaining("try again in a few minutes");
        assertThat(count("open_mail")).isEqualTo(30);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> requests.ask(FORM, " ", email, network)).hasMessageContaining("name");
        for (String wrong : List.of("", "pat", "pat@", "a@b", "a@b.c,d@e.f", "<a@b.c>", "a b@c.de")) {
            assertThatThrownBy(() -> requests.ask(FORM, "Pat", wrong, network)).hasMessageContaining("email address");
        }
        assertThatThrownBy(
                        () -> requests.ask(new RequestForm(RequestKind.COMPLAINT, null, "", ""), "Pat", email, network))
                .hasMessageContaining("what it is about");
        assertThat(count("open_mail")).isZero();
    }

    private String token() {
        long draft = jdbc.sql("SELECT MAX(about_id) FROM open_mail WHERE kind = 'DATA_REQUEST_CONFIRM'")
                .query(Long.class)
                .single();
        String path = news.open(RequestNews.CONFIRM, draft).orElseThrow().path();
        assertThat(path).startsWith(RequestNews.LINK);
        return path.substring(RequestNews.LINK.length());
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
