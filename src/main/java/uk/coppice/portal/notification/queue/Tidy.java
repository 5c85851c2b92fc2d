package uk.coppice.portal.notification.queue;

import org.springframework.stereotype.Component;

/**
 * Removes who asked for a place and never confirmed, and deleted sessions whose day is over. What was done with long ago
 * goes with the nightly retention.
 */
@Component
public class Tidy {

    private final MailBook book;
    private final DeletedDrafts deleted;

    Tidy(MailBook book, DeletedDrafts deleted) {
        this.book = book;
        this.deleted = deleted;
    }

    /** @return how many who never confirmed were removed */
    public int run() {
        deleted.forget();
        return book.forgetAskers();
    }
}
