package uk.coppice.portal.notification.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
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
import uk.coppice.portal.people.spi.OpenNewsWriter;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;

@DatabaseTest
class OpenMailTest {

    private final ApplicationContext portal;
    private final OpenMailBook book;
    private final TestClock clock;
    private final JdbcClient jdbc;

    OpenMailTest(ApplicationContext portal, OpenMailBook book, TestClock clock, JdbcClient jdbc) {
        this.portal = portal;
        this.book = book;
        this.clock = clock;
        this.jdbc = jdbc;
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
