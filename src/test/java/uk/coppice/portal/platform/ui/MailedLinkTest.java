package uk.coppice.portal.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailedLinkTest {

    @Test
    void whereAMailWentItIsLookedFor() {
        assertThat(words(MailedLink.sent(" pat@elsewhere.example ", "only then is the place yours")))
                .contains("Look in your email", "written to pat@elsewhere.example.", "only then is the place yours.");
    }

    @Test
    void withoutAMailServerNobodyIsSentToLookForAMail() {
        assertThat(words(MailedLink.kept("pat@elsewhere.example", "The place is not yours.", "Call the trust.")))
                .contains("does not reach pat@elsewhere.example.", "The place is not yours.", "Call the trust.")
                .doesNotContain("Look in", "We have written");
    }

    private static String words(List<Component> parts) {
        return parts.stream().map(part -> ((HasText) part).getText()).collect(Collectors.joining(" "));
    }
}
