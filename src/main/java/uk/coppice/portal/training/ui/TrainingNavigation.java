package uk.coppice.portal.training.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** Links to the pages of training. */
public final class TrainingNavigation {

    static final String CODE = "code";

    private TrainingNavigation() {}

    /** To the calendar. */
    public static RouterLink calendar(String words) {
        return new RouterLink(words, TrainingView.class);
    }

    /** To a session's own page. */
    public static RouterLink session(String words, String code) {
        return new RouterLink(words, SessionView.class, parameters(code));
    }

    /** To all dates of a series. */
    public static RouterLink series(String words, String series) {
        return new RouterLink(words, SeriesView.class, parameters(series));
    }

    /** To a session's register. */
    public static RouterLink register(String words, String code) {
        return new RouterLink(words, RegisterView.class, parameters(code));
    }

    /** To one's own record. */
    public static RouterLink record(String words) {
        return new RouterLink(words, MyRecordView.class);
    }

    static RouteParameters parameters(String code) {
        return new RouteParameters(CODE, code);
    }
}
