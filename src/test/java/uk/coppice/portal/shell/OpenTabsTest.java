package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class OpenTabsTest {

    private final Browser browser;

    OpenTabsTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void holdsNoMorePagesOfOneBrowserThanSomebodyHasOpen() {
        browser.open("sign-in");
        var session = VaadinSession.getCurrent();
        UI.getCurrent().getInternals().setLastHeartbeatTimestamp(1_000);
        var opened = new ArrayList<UI>();
        for (int n = 0; n < OpenTabs.MOST + 5; n++) {
            var tab = new UI();
            tab.getInternals().setSession(session);
            tab.doInit(VaadinRequest.getCurrent(), 100 + n, "tab" + n);
            tab.getInternals().setLastHeartbeatTimestamp(2_000 + n);
            session.addUI(tab);
            OpenTabs.closeOldest(tab);
            opened.add(tab);
        }

        assertThat(session.getUIs().stream().filter(ui -> !ui.isClosing())).hasSize(OpenTabs.MOST);
        assertThat(opened.getFirst().isClosing()).isTrue();
        assertThat(opened.getLast().isClosing()).isFalse();
    }
}
