package uk.coppice.portal.improvement.inquiry.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.improvement.inquiry.FindingsLibrary;
import uk.coppice.portal.improvement.inquiry.OpenFindings;
import uk.coppice.portal.platform.ui.PageSubject;

/** What the pages of findings are about. */
@Configuration(proxyBeanMethods = false)
class FindingSubjects {

    @Bean
    PageSubject subjectOfFinding(FindingsLibrary library) {
        return new PageSubject(
                FindingView.class,
                InquiryNavigation.CODE,
                code -> library.find(code).isPresent());
    }

    @Bean
    PageSubject subjectOfOpenFinding(OpenFindings findings) {
        return new PageSubject(
                OpenFindingView.class,
                InquiryNavigation.CODE,
                code -> findings.find(code).isPresent());
    }
}
