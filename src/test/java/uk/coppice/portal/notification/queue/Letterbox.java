package uk.coppice.portal.notification.queue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Opens mails that have arrived. */
final class Letterbox {

    private Letterbox() {}

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(MimeMessage mail, int number) {
        try {
            var content = ((MimeMultipart) mail.getContent()).getBodyPart(number);
            try (var stream = content.getInputStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sequence(String calendar) {
        return line(calendar, "SEQUENCE:");
    }

    static String uid(String calendar) {
        return line(calendar, "UID:");
    }

    static String line(String calendar, String start) {
        return calendar.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }
}
