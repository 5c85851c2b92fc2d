package uk.coppice.portal.notification.queue;

import org.springframework.stereotype.Component;

/** Removes who asked for a place and never confirmed. What was done with long ago goes with the nightly retention. */
@Component
public class Tidy {

    private final MailBook book;

    Tidy(MailBook book) {
        this.book = book;
    }

    /** @return how many were removed */
    public int run() {
        return book.forgetAskers();
    }
}
