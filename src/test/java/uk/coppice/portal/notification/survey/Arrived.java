package uk.coppice.portal.notification.survey;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads mails that have arrived, in no order. */
final class Arrived {

    private Arrived() {}

    private interface Reading {
        String of(MimeMessage mail) throws MessagingException;
    }

    static List<String> recipients(MimeMessage[] mails) {
        return read(mails, Arrived::recipient);
    }

    static List<String> ids(MimeMessage[] mails) {
        return read(mails, MimeMessage::getMessageID);
    }

    /** The plain words of the first to somebody. */
    static String words(MimeMessage[] mails, String name) throws Exception {
        for (var mail : mails) {
            if (recipient(mail).startsWith(name)) {
                return Objects.toString(
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
            }
        }
        throw new AssertionError("Nothing has come");
    }

    private static String recipient(MimeMessage mail) throws MessagingException {
        return mail.getAllRecipients()[0].toString();
    }

    private static List<String> read(MimeMessage[] mails, Reading reading) {
        return Arrays.stream(mails)
                .map(mail -> {
                    try {
                        return reading.of(mail);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
