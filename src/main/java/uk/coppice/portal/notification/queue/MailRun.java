package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Envelope;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.platform.SchoolCalendar;

/**
 * One look at the queue: what happened becomes mails, and what is due goes out. Safe on several servers at once, and
 * after any of them died. Without a mail server mails are made and kept.
 */
@Component
public class MailRun {

    private static final String NOT_IN_TIME = "It could not be sent in time.";

    private final Dispatch dispatch;
    private final MailBook book;
    private final Compose compose;
    private final Post post;
    private final MailProperties properties;
    private final Clock clock;

    @Autowired
    MailRun(Dispatch dispatch, MailBook book, Compose compose, Post post, MailProperties properties, Clock clock) {
        this.dispatch = dispatch;
        this.book = book;
        this.compose = compose;
        this.post = post;
        this.properties = properties;
        this.clock = clock;
    }

    MailRun(
            Dispatch dispatch,
            MailBook book,
            Compose compose,
            Envelope envelope,
            Smtp smtp,
            MailServer server,
            MailProperties properties,
            SchoolCalendar calendar,
            Clock clock) {
        this(dispatch, book, compose, new Post(envelope, smtp, server, properties, calendar, clock), properties, clock);
    }

    /**
     * @param stop asked between mails: the portal is about to end
     * @return how many mails went out
     */
    public int run(BooleanSupplier stop) {
        while (!stop.getAsBoolean() && dispatch.some() > 0) {
            // until nothing is left to tell
        }
        if (!post.ready()) {
            return 0;
        }
        book.giveUp(clock.instant().minus(properties.giveUpAfter()), NOT_IN_TIME);
        return post.send(new Due(), Integer.MAX_VALUE, stop);
    }

    /** What is due of the mails about places and sessions. */
    private final class Due implements MailQueue<Mail> {

        @Override
        public List<Mail> claim(String claim, Instant until, int most) {
            return book.claim(claim, until, most);
        }

        @Override
        public void release(String claim, Collection<Mail> mails) {
            book.release(claim, mails);
        }

        @Override
        public Object mailbox(Mail mail) {
            return String.valueOf(mail.address());
        }

        @Override
        public Function<Mail, Ready> open(List<Mail> mails) {
            var letters = compose.letters(mails);
            return mail -> {
                var written = letters.get(mail.id());
                if (written == null) {
                    return Ready.not("The session or the person is gone.");
                }
                String notNeeded = written.notNeeded();
                return new Ready(
                        notNeeded == null ? "" : notNeeded,
                        mail.id(),
                        mail.toName(),
                        String.valueOf(mail.address()),
                        written.letter(),
                        written.calendar(),
                        mail.cannotWait(),
                        mail.tries());
            };
        }

        @Override
        public void sent(Mail mail, Letter letter, String plain) {
            book.sent(mail, letter.subject(), Compose.kept(letter, plain));
        }

        @Override
        public void notNeeded(Mail mail, String why) {
            book.drop(List.of(mail.id()), why);
        }

        @Override
        public void postpone(Mail mail, Instant due) {
            book.postpone(mail, due);
        }

        @Override
        public void again(Mail mail, Instant due, String problem) {
            book.again(mail, due, problem);
        }

        @Override
        public void failed(Mail mail, String problem) {
            book.failed(mail, problem);
        }

        @Override
        public boolean confidential() {
            return false;
        }
    }
}
