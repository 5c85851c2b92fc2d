package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import uk.coppice.portal.platform.ui.ViewTabs;

/** Links to the pages of inquiries. */
public final class InquiryNavigation {

    static final String CODE = "code";

    private InquiryNavigation() {}

    /** To an inquiry, for those who work on it or review it. */
    public static RouterLink inquiry(String words, String code) {
        return new RouterLink(words, InquiryView.class, parameters(code));
    }

    /** To what came of an inquiry, for all staff. */
    public static RouterLink finding(String words, String code) {
        return new RouterLink(words, FindingView.class, parameters(code));
    }

    static RouteParameters parameters(String code) {
        return new RouteParameters(CODE, code);
    }

    static Div tabs(boolean library) {
        return new Div(new ViewTabs("Inquiries and findings")
                .add(new RouterLink("Inquiries", InquiriesView.class), !library)
                .add(new RouterLink("What colleagues found", FindingsView.class), library));
    }
}
