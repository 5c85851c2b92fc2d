package uk.coppice.portal.improvement.inquiry.measure;

import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;

/** {@link InquiryReach} of non-teaching staff. */
@Component
class InquiryNonTeaching implements Measure {

    private final StaffHistories histories;
    private final YearInquiries inquiries;

    InquiryNonTeaching(StaffHistories histories, YearInquiries inquiries) {
        this.histories = histories;
        this.inquiries = inquiries;
    }

    @Override
    public String key() {
        return "inquiry-non-teaching";
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return InquiryReach.of(
                request, histories.of(request.year()), inquiries.of(request.year()), InquiryReach.Group.NON_TEACHING);
    }
}
