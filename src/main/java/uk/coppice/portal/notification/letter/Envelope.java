package uk.coppice.portal.notification.letter;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;

/** Puts a letter into an envelope: plain text, HTML and, where there is one, a calendar part beside each other. */
@Component
public class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** A whole line: what people type can hold these words too. */
    private static final String CANCELS = "\r\nMETHOD:CANCEL\r\n";

    private final MailProperties properties;
    private final Dress dress;

    public Envelope(MailProperties properties, Dress dress) {
        this.properties = properties;
        this.dress = dress;
    }

    /**
     * A message ready to be sent.
     *
     * @param message as it goes out
     * @param plain its plain words
     */
    public record Closed(MimeMessage message, String plain) {}

    /**
     * What stands on the envelope.
     *
     * @param id the mail's id: the same Message-ID however often it is tried
     * @param name the recipient's name
     * @param address the recipient's address
     * @param sent the time on it
     */
    public record Label(long id, String name, String address, Instant sent) {}

    /**
     * @param calendar a calendar file; null: none
     * @throws MessagingException when the address is none
     */
    public Closed close(Session session, Label label, Letter letter, @Nullable String calendar)
            throws MessagingException {
        var message = new Numbered(session, "<mail-" + label.id() + "@" + domain() + ">");
        try {
            message.setFrom(new InternetAddress(properties.from(), OneLine.of(properties.fromName()), UTF_8));
            var to = new InternetAddress(label.address(), true);
            to.setPersonal(OneLine.of(label.name()), UTF_8);
            message.setRecipient(RecipientType.TO, to);
            if (properties.replyTo() != null && !properties.replyTo().isBlank()) {
                message.setReplyTo(InternetAddress.parse(properties.replyTo(), true));
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(label.sent()));
        // RFC 3834: nobody's out-of-office answers it
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        String plain = dress.plain(letter);
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(plain, "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(dress.html(letter), "text/html; charset=UTF-8"));
        if (calendar != null) {
            String method = calendar.contains(CANCELS) ? "CANCEL" : "REQUEST";
            parts.addBodyPart(part(calendar, "text/calendar; charset=UTF-8; method=" + method));
        }
        message.setContent(parts);
        message.saveChanges();
        return new Closed(message, plain);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(text, type);
        part.setHeader("Content-Type", type);
        return part;
    }

    private String domain() {
        return properties.from().substring(properties.from().indexOf('@') + 1);
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
