package uk.coppice.portal.notification.queue;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;

/** Removes mails that were done with long ago, with the words in them, and who asked for a place and never confirmed. */
@Component
public class Tidy {

    private final MailBook book;
    private final MailProperties properties;
    private final Clock clock;

    Tidy(MailBook book, MailProperties properties, Clock clock) {
        this.book = book;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int run() {
        return book.forgetAskers() + book.forget(clock.instant().minus(properties.keep()));
    }
}
