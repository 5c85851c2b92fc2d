package uk.coppice.portal.training.guests.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.training.guests.OpenSessions;

/** What the page of a session open to other schools is about. */
@Configuration(proxyBeanMethods = false)
class OpenSubjects {

    @Bean
    PageSubject subjectOfOpenSession(OpenSessions sessions) {
        return new PageSubject(
                OpenSessionView.class,
                OpenTrainingView.CODE,
                code -> sessions.find(code).isPresent());
    }
}
