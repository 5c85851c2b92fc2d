package uk.coppice.portal.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the mails, and how long they are tried and kept.
 *
 * @param from the address that mails come from
 * @param fromName the name beside it
 * @param replyTo where answers go; null: to {@code from}
 * @param footer the trust's name and address, at the foot of every mail
 * @param sendEvery how often the queue is looked at
 * @param lines how many lines to the mail server are used at once, from 1 to 8; each is kept for many mails
 * @param claim how long a sender has for the mails that it takes; if it died, they wait so long for the next
 * @param giveUpAfter how long after it could first have gone out a mail is given up
 * @param keep how long mails that are done with are kept
 */
@ConfigurationProperties("portal.mail")
public record MailProperties(
        @DefaultValue("portal@localhost") String from,
        @DefaultValue("Coppice staff portal") String fromName,
        @Nullable String replyTo,
        @DefaultValue("The Coppice Primary Partnership") String footer,
        @DefaultValue("10s") Duration sendEvery,
        @DefaultValue("2") int lines,
        @DefaultValue("5m") Duration claim,
        @DefaultValue("4d") Duration giveUpAfter,
        @DefaultValue("90d") Duration keep) {

    private static final int MOST_LINES = 8;

    public MailProperties {
        if (lines < 1 || lines > MOST_LINES) {
            throw new IllegalArgumentException("portal.mail.lines must be from 1 to " + MOST_LINES + ", not " + lines);
        }
        // said at the start: with a wrong one every mail would be refused
        try {
            if (!new InternetAddress(from, true).getAddress().equals(from)) {
                throw new AddressException("It has a name beside it");
            }
            if (replyTo != null && !replyTo.isBlank()) {
                InternetAddress.parse(replyTo, true);
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "portal.mail.from and reply-to must be email addresses, from without a name: " + e.getMessage(), e);
        }
    }
}
