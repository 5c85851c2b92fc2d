package uk.coppice.portal.people.leavers.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.people.leavers.LeavingDesk;
import uk.coppice.portal.platform.ui.PageSubject;

/** What the page of a leaver is about. */
@Configuration(proxyBeanMethods = false)
class LeaverSubjects {

    @Bean
    PageSubject subjectOfLeaver(LeavingDesk desk) {
        return new PageSubject(
                LeaverView.class,
                LeaverView.LEAVING,
                asked -> LeaverView.post(asked).filter(desk::isThere).isPresent());
    }
}
