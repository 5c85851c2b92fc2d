package uk.coppice.portal.access.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.access.breakglass.BreakGlassSwitch;
import uk.coppice.portal.platform.ui.PageSubject;

/** Whether there is a page for break-glass sign-in. */
@Configuration(proxyBeanMethods = false)
class BreakGlassSubject {

    @Bean
    PageSubject subjectOfBreakGlass(BreakGlassSwitch power) {
        return new PageSubject(BreakGlassView.class, "", nothing -> power.isOn());
    }
}
