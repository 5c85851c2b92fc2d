package uk.coppice.portal.notification.queue;

import java.time.Instant;
import java.util.Collection;

/**
 * A queue of mails that are nobody else's, written down in a {@link QuietBook}.
 *
 * @param <M> a mail that waits
 */
public abstract class QuietQueue<M> implements MailQueue<M> {

    private final QuietBook<M> book;

    protected QuietQueue(QuietBook<M> book) {
        this.book = book;
    }

    @Override
    public void release(String claim, Collection<M> mails) {
        book.release(claim, mails);
    }

    @Override
    public void postpone(M mail, Instant due) {
        book.later(mail, due, false);
    }

    @Override
    public void again(M mail, Instant due, String problem) {
        book.later(mail, due, true);
    }

    @Override
    public void failed(M mail, String problem) {
        book.failed(mail, problem);
    }

    @Override
    public boolean confidential() {
        return true;
    }
}
