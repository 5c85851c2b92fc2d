package uk.coppice.portal.dataprotection.request.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.platform.ui.PageSubject;

/** What the page of a request about data is about. */
@Configuration(proxyBeanMethods = false)
class DataRequestSubjects {

    @Bean
    PageSubject subjectOfDataRequest(RequestDesk desk) {
        return new PageSubject(DataRequestView.class, DataRequestView.CODE, desk::isThere);
    }
}
