package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductionCheckTest {

    @Test
    void wantsNoDemoAProviderAndASecureAddress() {
        assertThat(ProductionCheck.missing("off", false, true, "https://portal.example"))
                .isEmpty();
        assertThat(ProductionCheck.missing("auto", false, true, "https://portal.example"))
                .singleElement()
                .asString()
                .contains("portal.demo off");
        assertThat(ProductionCheck.missing("on", true, false, "http://portal.example"))
                .hasSize(4);
        assertThat(ProductionCheck.missing("false", false, false, "")).hasSize(2);
    }
}
