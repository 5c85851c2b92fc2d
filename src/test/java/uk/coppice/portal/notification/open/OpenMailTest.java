package uk.coppice.portal.notification.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.dataprotection.request.PublicRequests;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.news.NewsLetters;
import uk.coppice.portal.notification.queue.PostOffice;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.people.spi.OpenNewsWriter;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class OpenMailTest {

    private final ApplicationContext portal;
    private final OpenMailBook book;
    private final OpenMailDesk desk;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    OpenMailTest(
            ApplicationContext portal,
            OpenMailBook book,
            OpenMailDesk desk,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.portal = portal;
        this.book = book;
        this.desk = desk;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Nobody who asked hears nothing without an administrator seeing it. */
    @Test
    void whatCouldNotBeDeliveredIsSeenAndSentAgain() {
        clock.set("2026-01-14T10:00");
        trust.together(
                () -> portal.publishEvent(new OpenNews("DATA_REQUEST_RECEIVED", 1, "Pat Past", "pat@wrong.example")));
        book.claim("a sender", clock.instant().plusSeconds(60), 9)
                .forEach(mail -> book.failed(mail, "The address does not exist."));
        Acting.asAdministrator();

        assertThat(desk.counts()).isEqualTo(new OpenMailDesk.Counts(0, 1));
        assertThat(desk.unreached())
                .containsExactly(
                        new OpenMailDesk.Unreached("Pat Past", "pat@wrong.example", "The address does not exist."));
        desk.again();
        assertThat(desk.counts()).isEqualTo(new OpenMailDesk.Counts(1, 0));
        assertThatThrownBy(desk::again).isInstanceOf(Refusal.class);
        clock.pass(Duration.ofDays(30));
        book.giveUp(clock.instant().minus(Duration.ofDays(7)));
        assertThat(desk.unreached())
                .extracting(OpenMailDesk.Unreached::problem)
                .containsExactly("It could not be sent in time.");
        clock.pass(Duration.ofDays(90));
        assertThat(book.forget(clock.instant().minus(Duration.ofDays(90)))).isOne();
        assertThat(desk.counts().none()).isTrue();
    }

    /** At any hour, to a name that somebody typed, and nothing is left of it. */
    @Test
    void aLinkGoesOutAtOnceAndIsForgotten() throws Exception {
        clock.set("2026-01-17T23:30");
        Acting.asNobody();
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            portal.getBean(PublicRequests.class)
                    .ask(
                            new RequestForm(RequestKind.ACCESS, null, "Secret words", ""),
                            "Pat <b>Past</b>",
                            "pat." + UUID.randomUUID() + "@elsewhere.example",
                            UUID.randomUUID().toString());
            var run = new OpenMailRun(
                    portal.getBeanProvider(OpenNewsWriter.class),
                    book,
                    portal.getBean(NewsLetters.class),
                    PostOffice.at(server.getSmtp().getPort(), portal),
                    portal.getBean(MailProperties.class),
                    clock);

            assertThat(run.run(() -> false)).isOne();
            assertThat(run.run(() -> false)).isZero();

            assertThat(server.getReceivedMessages()).hasSize(1);
            String mail = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0])
                    .replace("=\r\n", "");
            assertThat(mail)
                    .contains("Confirm your request")
                    .contains("/data-protection/link#")
                    .contains("Pat &lt;b&gt;Past")
                    .doesNotContain("Secret words")
                    .doesNotContain("account/mail");
            assertThat(jdbc.sql("SELECT COUNT(*) FROM open_mail")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            server.stop();
        }
    }
}
