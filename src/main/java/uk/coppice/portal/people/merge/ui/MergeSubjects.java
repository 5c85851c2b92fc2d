package uk.coppice.portal.people.merge.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.people.directory.ui.PersonView;
import uk.coppice.portal.platform.ui.PageSubject;

/** Whose records the page to merge two is about. */
@Configuration(proxyBeanMethods = false)
class MergeSubjects {

    @Bean
    PageSubject subjectOfMerge(PersonFiles files) {
        return new PageSubject(MergeView.class, PersonView.STAFF_NO, asked -> files.isThere(PersonView.staffNo(asked)));
    }
}
