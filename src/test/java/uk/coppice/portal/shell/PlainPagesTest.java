package uk.coppice.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import org.junit.jupiter.api.Test;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.notification.queue.MailDesk;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class PlainPagesTest {

    private final AutowireCapableBeanFactory beans;
    private final MailDesk desk;
    private final Browser browser;
    private final TestTrust trust;

    PlainPagesTest(AutowireCapableBeanFactory beans, MailDesk desk, Browser browser, TestTrust trust) {
        this.beans = beans;
        this.desk = desk;
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void aPageIsItselfAndAServiceIsGuarded() {
        assertThat(beans.getBean(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)).isInstanceOf(PlainPages.Creator.class);
        Acting.asAdministrator();
        browser.open("mail");
        assertThat(AopUtils.isAopProxy(_get(Main.class))).isFalse();
        assertThat(AopUtils.isAopProxy(desk)).isTrue();
        Acting.as(1, Roles.STAFF);
        assertThatThrownBy(desk::counts).isInstanceOf(AccessDeniedException.class);
    }

    /** The router asks at each navigation who may open a page, not once for each page made. */
    @Test
    void aPageThatIsOpenIsNotKeptForSomebodyElse() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asAdministrator();
        browser.open("mail");
        Acting.asStaff(amy);
        browser.go("mail?q=a");
        assertThat(_get(H1.class).getText()).isEqualTo(NotAllowed.HEADING);
    }
}
