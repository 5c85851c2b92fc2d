package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

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
}
