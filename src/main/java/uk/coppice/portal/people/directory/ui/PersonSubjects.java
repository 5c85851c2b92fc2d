package uk.coppice.portal.people.directory.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.platform.ui.PageSubject;

/** Whom a person's page is about. */
@Configuration(proxyBeanMethods = false)
class PersonSubjects {

    @Bean
    PageSubject subjectOfPerson(PersonFiles files) {
        return new PageSubject(
                PersonView.class, PersonView.STAFF_NO, asked -> files.isThere(PersonView.staffNo(asked)));
    }
}
