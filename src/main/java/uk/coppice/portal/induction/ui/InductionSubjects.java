package uk.coppice.portal.induction.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.platform.ui.PageSubject;

/** Whose induction its page is about. */
@Configuration(proxyBeanMethods = false)
class InductionSubjects {

    @Bean
    PageSubject subjectOfInduction(Inductions inductions) {
        return new PageSubject(
                InductionView.class,
                InductionNavigation.STAFF_NO,
                staffNo -> inductions.find(staffNo).isPresent());
    }
}
