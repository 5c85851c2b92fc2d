package uk.coppice.portal.induction.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** Links to the pages of induction. */
public final class InductionNavigation {

    static final String STAFF_NO = "staffNo";

    private InductionNavigation() {}

    /** To one's own. */
    public static RouterLink own(String words) {
        return new RouterLink(words, MyInductionView.class);
    }

    /** To that of a member of staff. */
    public static RouterLink of(String words, String staffNo) {
        return new RouterLink(words, InductionView.class, parameters(staffNo));
    }

    static RouteParameters parameters(String staffNo) {
        return new RouteParameters(STAFF_NO, staffNo);
    }
}
