package uk.coppice.portal.induction.attendance.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.platform.ui.PageSubject;

/** Whose induction the page of its sessions is about. */
@Configuration(proxyBeanMethods = false)
class EctSessionsSubject {

    @Bean
    PageSubject subjectOfEctSessions(Inductions inductions) {
        return new PageSubject(
                EctSessionsView.class,
                EctSessionsView.STAFF_NO,
                staffNo -> inductions.find(staffNo).isPresent());
    }
}
