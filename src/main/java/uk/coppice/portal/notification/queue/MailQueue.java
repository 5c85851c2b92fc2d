package uk.coppice.portal.notification.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.letter.Letter;

/**
 * A queue of mails on the database, as {@link Post} takes from it and writes down what became of each.
 *
 * @param <M> a mail that waits
 */
public interface MailQueue<M> {

    /**
     * What is to be done with a mail now.
     *
     * @param notNeeded why it is not sent; empty: it is
     * @param id its id, of which its Message-ID is made
     * @param name the recipient's name
     * @param address where it goes, whether it can be an address or not
     * @param letter what it says; null only when it is not needed
     * @param calendar the calendar file that goes with it; null: none
     * @param cannotWait whether it goes out at any hour
     * @param tries how often it was tried
     */
    record Ready(
            String notNeeded,
            long id,
            String name,
            String address,
            @Nullable Letter letter,
            @Nullable String calendar,
            boolean cannotWait,
            int tries) {

        /** A mail that nobody needs any more. */
        public static Ready not(String why) {
            return new Ready(why, 0, "", "", null, null, false, 0);
        }
    }

    /** Claims some mails that are due; two that claim at once get different ones. */
    List<M> claim(String claim, Instant until, int most);

    /** Gives back what was claimed and not sent. */
    void release(String claim, Collection<M> mails);

    /** What is the same for mails that have to arrive in order. */
    Object mailbox(M mail);

    /** Reads at once what some mails need; each is then made ready just before it goes out. */
    Function<M, Ready> open(List<M> mails);

    /** The mail server has taken it. */
    void sent(M mail, Letter letter, String plain);

    /** It is not sent, since nobody needs it. */
    void notNeeded(M mail, String why);

    /** It waits until a later hour. */
    void postpone(M mail, Instant due);

    /** It was refused, and is tried again. */
    void again(M mail, Instant due, String problem);

    /** It will never be taken. */
    void failed(M mail, String problem);

    /** Whether what the mail server says of one of these mails must not be told: it may name the recipient. */
    boolean confidential();
}
