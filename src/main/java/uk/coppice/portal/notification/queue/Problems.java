package uk.coppice.portal.notification.queue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a mail, in words, and whether it is the mail's own fault. */
final class Problems {

    private static final int SIGN_IN_FIRST = 530;
    private static final Pattern REPLY_CODE = Pattern.compile("\\b([245])\\d\\d\\b");
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)
    };

    private Problems() {}

    /**
     * Whether the server refuses the portal, and so every mail: as a sender (what follows MAIL FROM), or because it has not
     * signed in (RFC 4954, 530). The mails wait until the settings are put right.
     */
    static boolean ofThePortal(MessagingException problem) {
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            boolean refused = switch (cause) {
                case SMTPSenderFailedException sender -> true;
                case SMTPSendFailedException send ->
                    send.getReturnCode() == SIGN_IN_FIRST
                            || String.valueOf(send.getCommand()).startsWith("MAIL FROM");
                case SMTPAddressFailedException address -> address.getReturnCode() == SIGN_IN_FIRST;
                default -> false;
            };
            if (refused) {
                return true;
            }
        }
        return false;
    }

    /** Whether trying again is of no use: the address is none, or the server says no for good (RFC 5321, 5yz). */
    static boolean forGood(MessagingException problem) {
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            if (cause instanceof AddressException) {
                return true;
            }
            if (cause instanceof SendFailedException) {
                var code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
                if (code.find() && code.group(1).equals("5")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one mail was refused, rather than the whole server silent. */
    static boolean ofThisMail(MessagingException problem) {
        return problem instanceof SendFailedException || problem instanceof AddressException;
    }

    /** How long to wait after so many tries. */
    static Duration pause(int tries) {
        return PAUSES[Math.min(tries, PAUSES.length - 1)];
    }

    /** What an administrator reads. */
    static String words(MessagingException problem) {
        Throwable root = problem;
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            root = cause;
        }
        String said = String.valueOf(root.getMessage()).strip();
        if (problem instanceof AuthenticationFailedException) {
            return "The mail server does not accept the user name or password: " + said;
        }
        return switch (root) {
            case UnknownHostException host -> "There is no mail server with this name: " + host.getMessage();
            case ConnectException refused -> "The mail server does not answer: " + refused.getMessage();
            case SocketTimeoutException late -> "The mail server does not answer in time: " + late.getMessage();
            case SSLException tls -> "No secure connection to the mail server: " + tls.getMessage();
            case AddressException address -> "This is not an email address: " + address.getMessage();
            default -> "The mail server said: " + said;
        };
    }

    /** For the log: mail servers like to say whose mail they would not take. */
    static String withoutAddresses(String words) {
        return words.replaceAll("[^\\s<>\"']+@[^\\s<>\"']+", "(an address)");
    }

    private static @Nullable Throwable next(Throwable problem) {
        Throwable nested = problem instanceof MessagingException mail ? mail.getNextException() : null;
        return nested != null ? nested : problem.getCause();
    }
}
