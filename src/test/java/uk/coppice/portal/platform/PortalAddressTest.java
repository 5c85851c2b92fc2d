package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalAddressTest {

    @Test
    void joinsWithOneSlashHoweverTheSettingEnds() {
        assertThat(new PortalAddress("https://staff.coppice.example").of("/requests"))
                .isEqualTo("https://staff.coppice.example/requests");
        assertThat(new PortalAddress("https://coppice.example/staff//").of("/requests"))
                .isEqualTo("https://coppice.example/staff/requests");
    }

    @Test
    void writesNamesAsAddressesAre() {
        assertThat(new PortalAddress("https://staff.coppice.example").of("/training/", "Phonics 1/2?"))
                .isEqualTo("https://staff.coppice.example/training/Phonics%201%2F2%3F");
    }
}
