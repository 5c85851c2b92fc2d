package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.ui.UnsentText;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class LostPagesTest {

    private final Browser browser;

    LostPagesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aPageThatCannotGoOnSaysWhatIsTrueAndWhatToDo() {
        Acting.asNobody();
        browser.open("privacy");

        var messages = VaadinService.getCurrent().getSystemMessages(Locale.UK, null);

        assertThat(messages.getCookiesDisabledCaption()).isEqualTo("The portal does not know this page any more");
        assertThat(messages.getCookiesDisabledMessage()).startsWith("Nothing that you did last was saved");
        assertThat(messages.getInternalErrorCaption()).isEqualTo("Something went wrong on our side");
        assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(messages.getSessionExpiredCaption()).isEqualTo(UnsentText.OVER);
        assertThat(messages.getSessionExpiredMessage())
                .contains("Copy what you typed")
                .endsWith("sign in again.");
    }
}
