package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.router.RouterLink;

/** Links to the pages of attendance. */
public final class AttendanceNavigation {

    private AttendanceNavigation() {}

    /** To the early career teachers whom the viewer may see, with who is behind. */
    public static RouterLink list(String words) {
        return new RouterLink(words, EctAttendanceView.class);
    }

    /** To one's own sessions. */
    public static RouterLink own(String words) {
        return new RouterLink(words, MySessionsView.class);
    }

    /** To what waits to be confirmed. */
    public static RouterLink claims(String words) {
        return new RouterLink(words, ClaimsView.class);
    }
}
