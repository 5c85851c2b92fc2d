package uk.coppice.portal.notification.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.notification.queue.Post;
import uk.coppice.portal.notification.queue.QuietQueue;

/**
 * One look at the mails about surveys: who is to be asked is, and what is due goes out, some hundreds at most, so that
 * mails about places never wait for a survey of everybody. Safe on several servers at once, and after any of them died.
 */
@Component
public class SurveyMailRun {

    private static final int LOOKS = 2;

    private final SurveyMailMaker maker;
    private final SurveyMailBook book;
    private final SurveyCompose compose;
    private final Post post;
    private final MailProperties properties;
    private final Clock clock;

    SurveyMailRun(
            SurveyMailMaker maker,
            SurveyMailBook book,
            SurveyCompose compose,
            Post post,
            MailProperties properties,
            Clock clock) {
        this.maker = maker;
        this.book = book;
        this.compose = compose;
        this.post = post;
        this.properties = properties;
        this.clock = clock;
    }

    /** Writes the reminders whose day has come; asked as often as one likes, each is written once. */
    public void remind() {
        maker.asked().forEach(maker::remind);
    }

    /** Removes the counts of surveys that closed long ago. How many. */
    public int tidy() {
        return book.forgetCounts(clock.instant().minus(properties.keep()));
    }

    /**
     * @param stop asked between mails: the portal is about to end
     * @return how many mails went out
     */
    public int run(BooleanSupplier stop) {
        maker.opened().forEach(maker::ask);
        if (!post.ready()) {
            return 0;
        }
        book.giveUp(clock.instant().minus(properties.giveUpAfter()));
        return post.send(new Due(), LOOKS, stop);
    }

    private final class Due extends QuietQueue<SurveyMail> {

        Due() {
            super(book);
        }

        @Override
        public List<SurveyMail> claim(String claim, Instant until, int most) {
            return book.claim(compose.kinds(), claim, until, most);
        }

        @Override
        public Object mailbox(SurveyMail mail) {
            return mail.respondent();
        }

        @Override
        public Function<SurveyMail, Ready> open(List<SurveyMail> mails) {
            return compose.open(mails);
        }

        @Override
        public void sent(SurveyMail mail, Letter letter, String plain) {
            book.sent(mail);
        }

        @Override
        public void notNeeded(SurveyMail mail, String why) {
            book.drop(mail);
        }
    }
}
