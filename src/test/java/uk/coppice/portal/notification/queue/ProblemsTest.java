package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "421 4.7.0 <amy@willow.example> try later, 421 4.7.0 <(an address)> try later",
        "Not for amy.oneil+x@willow.example or ben@oak.example today, Not for (an address) or (an address) today",
        "The mail server does not answer: refused, The mail server does not answer: refused"
    })
    void nobodysAddressReachesTheLog(String said, String logged) {
        assertThat(Problems.withoutAddresses(said)).isEqualTo(logged);
    }

    @Test
    void whatTheServerHasAgainstThePortalIsNoMailsFault() {
        var sender = refused("MAIL FROM:<portal@localhost>", 550, "550 5.7.60 not allowed to send as this sender");
        var signIn = refused("RCPT TO:<amy@willow.example>", 530, "530 5.7.0 Authentication required");
        var recipient = refused("RCPT TO:<amy@willow.example>", 550, "550 5.1.1 no such user");

        assertThat(Problems.ofThePortal(sender)).isTrue();
        assertThat(Problems.ofThePortal(signIn)).isTrue();
        assertThat(Problems.ofThePortal(recipient)).isFalse();
        assertThat(Problems.forGood(recipient)).isTrue();
    }

    private static MessagingException refused(String command, int code, String words) {
        return new SMTPSendFailedException(command, code, words, null, null, null, null);
    }
}
