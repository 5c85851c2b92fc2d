package uk.coppice.portal.dataprotection.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTest {

    private static final String HEAD = "---\nversion: 1 March 2027\n---\n";

    @Test
    void aTextIsFilledAndRendered() {
        var notice = NoticeText.render(
                "privacy.md",
                HEAD + "# Privacy\n\n**{{controller}}** keeps mail {{kept.mail}}, as of {{version}}.",
                Map.of("controller", "Oak & Ash *Trust* <b>", "kept.mail", "for 90 days"));

        assertThat(notice.version()).isEqualTo("1 March 2027");
        assertThat(notice.html())
                .isEqualTo(
                        "<h1>Privacy</h1>\n<p><strong>Oak &amp; Ash *Trust* &lt;b&gt;</strong> keeps mail for 90 days, "
                                + "as of 1 March 2027.</p>\n");
    }

    @Test
    void nothingInATextActs() {
        String html = NoticeText.render(
                        "n",
                        HEAD + "<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![b](data:text/html,x) "
                                + "<img src=x onerror=alert(1)> <javascript:alert(2)>",
                        Map.of())
                .html();

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<img src=\"x\"")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("src=\"data:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# No version", "---\nversion:\n---\ntext", "version: 1\n\ntext"})
    void withoutAVersionItIsRefused(String text) {
        assertThatThrownBy(() -> NoticeText.render("config/notices/privacy.md", text, Map.of()))
                .hasMessageContaining("config/notices/privacy.md must begin with its version");
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> NoticeText.render("privacy.md", HEAD + "{{trust}}", Map.of("controller", "x")))
                .hasMessageContaining("privacy.md asks for what the portal does not know: trust")
                .hasMessageContaining("controller");
        assertThatThrownBy(() -> NoticeText.render("privacy.md", HEAD + "{{kept.gusts}}", Map.of("kept.guests", "x")))
                .hasMessageContaining("privacy.md asks for what the portal does not know: kept.gusts")
                .hasMessageContaining("kept.guests");
    }

    /** Article 13 of the UK GDPR, and what the model of an accessibility statement demands. */
    @Test
    void theTextsHoldWhatTheLawWants() throws IOException {
        assertThat(Files.readString(Path.of("config/notices/privacy.md")))
                .contains("{{controller}}", "{{contact}}", "{{officer}}", "lawful basis", "For how long")
                .contains("corrected", "erased", "restricted", "object", "one month", "within 30 days", "ico.org.uk");
        assertThat(Files.readString(Path.of("config/notices/accessibility.md")))
                .contains(
                        "partially compliant",
                        "Enforcement procedure",
                        "equalityadvisoryservice.com",
                        "{{accessibility}}")
                .contains("Preparation of this accessibility statement", "Non-accessible content");
    }
}
