package uk.coppice.portal.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterSignInTest {

    @ParameterizedTest
    @CsvSource({
        "/surveys/midyear-2027, , surveys/midyear-2027",
        "'', /surveys/midyear-2027, surveys/midyear-2027",
        "/, , ''",
        "//evil.example/x, , ''",
        "/\\evil.example, , ''",
        "/https://evil.example, , ''",
        "/a/../b, , ''",
        "/.well-known/x, , ''",
    })
    void leadsToAPageOfThePortalOnly(String servlet, String rest, String page) {
        assertThat(AfterSignIn.page(servlet, rest)).isEqualTo(page);
    }
}
