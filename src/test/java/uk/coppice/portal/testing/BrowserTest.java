package uk.coppice.portal.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.CurrentViewer;

@ViewTest
class BrowserTest {

    private final Browser browser;
    private final TestTrust trust;

    BrowserTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void opensPagesAsSomebody() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);

        browser.open("test-page?kind=OTP");

        assertThat(_get(Paragraph.class).getText()).isEqualTo("Person " + amy + " asks for kind=OTP");
        assertThat(browser.address()).isEqualTo("test-page?kind=OTP");
    }

    /** A page for this test alone. */
    @Route(value = "test-page", autoLayout = false)
    @PermitAll
    public static class TestPage extends Paragraph implements BeforeEnterObserver {

        private static final long serialVersionUID = 1L;

        private final transient CurrentViewer viewer;

        TestPage(CurrentViewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            setText(viewer.get().name() + " asks for "
                    + event.getLocation().getQueryParameters().getQueryString());
        }
    }
}
