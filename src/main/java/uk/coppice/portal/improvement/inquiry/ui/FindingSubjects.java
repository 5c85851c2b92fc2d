package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.router.RouteParameters;
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
        return new PageSubject(FindingView.class, at -> library.find(code(at)).isPresent());
    }

    @Bean
    PageSubject subjectOfOpenFinding(OpenFindings findings) {
        return new PageSubject(
                OpenFindingView.class, at -> findings.find(code(at)).isPresent());
    }

    private static String code(RouteParameters at) {
        return at.get(InquiryNavigation.CODE).orElse("");
    }
}
