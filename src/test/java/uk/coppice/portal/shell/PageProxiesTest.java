package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class PageProxiesTest {

    private final AutowireCapableBeanFactory beans;

    PageProxiesTest(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    /** Something like a page. */
    @RolesAllowed(Roles.SCHOOL_LEADER)
    public static class Guarded extends Div {

        private static final long serialVersionUID = 1L;

        public String secret() {
            return "secret";
        }
    }

    @Test
    void aPageIsGuardedEachTimeItIsMade() {
        assertThat(beans.getBean(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)).isInstanceOf(PageProxies.Creator.class);
        for (int times = 0; times < 3; times++) {
            var page = beans.createBean(Guarded.class);

            Acting.as(1, Roles.STAFF);
            assertThatThrownBy(page::secret).isInstanceOf(AccessDeniedException.class);

            Acting.as(1, Roles.SCHOOL_LEADER);
            assertThat(page.secret()).isEqualTo("secret");
        }
    }
}
