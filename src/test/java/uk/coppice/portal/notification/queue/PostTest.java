package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;

/** What {@link Post} writes down of each mail of a queue. */
@DatabaseTest
class PostTest {

    private static final Letter LETTER = new Letter(
            "Subject",
            "",
            "Heading",
            List.of("Dear Amy"),
            "",
            List.of(),
            List.of(),
            null,
            List.of(),
            "",
            "Coppice",
            null);

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ApplicationContext portal;
    private final TestClock clock;

    PostTest(ApplicationContext portal, TestClock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void aMailThatCannotBeWrittenKeepsBackNoneButItself() {
        var queue = new Pile(List.of("poison", "amy@example.org", "ben@example.org"));

        assertThat(PostOffice.at(post.getSmtp().getPort(), portal).send(queue, 1, () -> false))
                .isEqualTo(2);
        assertThat(queue.said)
                .containsExactlyInAnyOrder(
                        "sent amy@example.org",
                        "sent ben@example.org",
                        "again poison at " + clock.instant().plusSeconds(900)
                                + ": The portal could not write this mail.");
    }

    /** Mails that are nothing but an address, one of them a poisonous one. */
    private static final class Pile implements MailQueue<String> {

        private final List<String> mails;
        private final List<String> said = new ArrayList<>();

        Pile(List<String> mails) {
            this.mails = mails;
        }

        @Override
        public List<String> claim(String claim, Instant until, int most) {
            return mails;
        }

        @Override
        public void release(String claim, Collection<String> some) {}

        @Override
        public Object mailbox(String mail) {
            return "all on one line";
        }

        @Override
        public Function<String, Ready> open(List<String> some) {
            if (some.contains("poison")) {
                throw new IllegalArgumentException("This one cannot be written");
            }
            return mail -> new Ready("", mail.length(), mail, mail, LETTER, null, true, 0);
        }

        @Override
        public void sent(String mail, Letter letter, String plain) {
            said.add("sent " + mail);
        }

        @Override
        public void notNeeded(String mail, String why) {
            said.add("not needed " + mail);
        }

        @Override
        public void postpone(String mail, Instant due) {
            said.add("postponed " + mail);
        }

        @Override
        public void again(String mail, Instant due, String problem) {
            said.add("again " + mail + " at " + due + ": " + problem);
        }

        @Override
        public void failed(String mail, String problem) {
            said.add("failed " + mail);
        }

        @Override
        public boolean confidential() {
            return false;
        }
    }
}
