package uk.coppice.portal.improvement.inquiry.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.platform.ui.PageSubject;

/** What the pages of an inquiry are about. */
@Configuration(proxyBeanMethods = false)
class InquirySubjects {

    @Bean
    PageSubject subjectOfInquiry(Inquiries inquiries) {
        return new PageSubject(InquiryView.class, InquiryNavigation.CODE, inquiries::isThere);
    }

    @Bean
    PageSubject subjectOfEditInquiry(Inquiries inquiries) {
        return new PageSubject(EditInquiryView.class, InquiryNavigation.CODE, inquiries::mayEdit);
    }
}
