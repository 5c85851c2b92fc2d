package uk.coppice.portal.notification.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.notification.queue.Post;
import uk.coppice.portal.notification.queue.QuietQueue;

/** One look at the mails about the registers of people. Safe on several servers at once, and after any of them died. */
@Component
public class NewsMailRun {

    private static final int LOOKS = 2;
    // Longer than anything is reminded of, so that nothing is told twice.
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final NewsBook book;
    private final NewsCompose compose;
    private final Post post;
    private final MailProperties properties;
    private final Clock clock;

    NewsMailRun(NewsBook book, NewsCompose compose, Post post, MailProperties properties, Clock clock) {
        this.book = book;
        this.compose = compose;
        this.post = post;
        this.properties = properties;
        this.clock = clock;
    }

    /** Notes the news whose day has come; asked as often as one likes, each is noted once. */
    public void remind() {
        compose.due().forEach(book::note);
    }

    /** Removes what was done with long ago. How many. */
    public int tidy() {
        return book.forget(clock.instant().minus(REMEMBERED));
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

    private final class Due extends QuietQueue<NewsMail> {

        Due() {
            super(book);
        }

        @Override
        public List<NewsMail> claim(String claim, Instant until, int most) {
            return book.claim(claim, until, most);
        }

        @Override
        public Object mailbox(NewsMail mail) {
            return mail.news().person();
        }

        @Override
        public Function<NewsMail, Ready> open(List<NewsMail> mails) {
            return compose.open(mails);
        }

        @Override
        public void sent(NewsMail mail, Letter letter, String plain) {
            book.done(mail, true);
        }

        @Override
        public void notNeeded(NewsMail mail, String why) {
            book.done(mail, false);
        }
    }
}
