package uk.coppice.portal.notification.open;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.notification.news.NewsLetters;
import uk.coppice.portal.notification.queue.Post;
import uk.coppice.portal.notification.queue.QuietQueue;
import uk.coppice.portal.people.spi.OpenNewsWriter;

/** One look at the mails to people without an account. Safe on several servers at once, and after any of them died. */
@Component
public class OpenMailRun {

    private static final int LOOKS = 2;

    private final Map<String, OpenNewsWriter> writers = new HashMap<>();
    private final OpenMailBook book;
    private final NewsLetters letters;
    private final Post post;
    private final MailProperties properties;
    private final Clock clock;

    OpenMailRun(
            ObjectProvider<OpenNewsWriter> writers,
            OpenMailBook book,
            NewsLetters letters,
            Post post,
            MailProperties properties,
            Clock clock) {
        writers.orderedStream()
                .forEach(writer -> writer.openKinds().forEach(kind -> {
                    if (this.writers.put(kind, writer) != null) {
                        throw new IllegalStateException("Two writers know open news of the kind " + kind);
                    }
                }));
        this.book = book;
        this.letters = letters;
        this.post = post;
        this.properties = properties;
        this.clock = clock;
    }

    /** Removes what could not be delivered long ago. How many. */
    public int tidy() {
        return book.forget(clock.instant().minus(properties.keep()));
    }

    /**
     * @param stop asked between mails: the portal is about to end
     * @return how many mails went out
     */
    public int run(BooleanSupplier stop) {
        if (!post.ready()) {
            return 0;
        }
        book.giveUp(clock.instant().minus(properties.giveUpAfter()));
        return post.send(new Due(), LOOKS, stop);
    }

    private final class Due extends QuietQueue<OpenMail> {

        Due() {
            super(book);
        }

        @Override
        public List<OpenMail> claim(String claim, Instant until, int most) {
            return book.claim(claim, until, most);
        }

        @Override
        public Object mailbox(OpenMail mail) {
            return mail.address();
        }

        @Override
        public Function<OpenMail, Ready> open(List<OpenMail> mails) {
            return mail -> {
                var writer = writers.get(mail.kind());
                var words = writer == null
                        ? null
                        : writer.open(mail.kind(), mail.about()).orElse(null);
                return words == null
                        ? Ready.not("It is not true any more.")
                        : new Ready(
                                "",
                                mail.id(),
                                mail.name(),
                                mail.address(),
                                letters.open(words, mail.name()),
                                null,
                                true,
                                mail.tries());
            };
        }

        @Override
        public void sent(OpenMail mail, Letter letter, String plain) {
            book.done(mail);
        }

        @Override
        public void notNeeded(OpenMail mail, String why) {
            book.done(mail);
        }
    }
}
