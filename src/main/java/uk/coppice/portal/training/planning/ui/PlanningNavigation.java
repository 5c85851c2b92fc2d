package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;

/** Links to the pages on which sessions are planned. */
public final class PlanningNavigation {

    static final String CODE = "code";
    static final String COPY_OF = "copy";
    static final String TOPIC = "topic";

    private PlanningNavigation() {}

    /** To the sessions that one plans. */
    public static RouterLink list(String words) {
        return new RouterLink(words, PlanView.class);
    }

    /** To an empty form. */
    public static RouterLink create(String words) {
        return new RouterLink(words, NewSessionView.class);
    }

    /** To the form of a session. */
    public static RouterLink edit(String words, String code) {
        return new RouterLink(words, EditSessionView.class, new RouteParameters(CODE, code));
    }

    /** To a form filled like a session, on a date to choose. */
    public static RouterLink copy(String words, String code) {
        var link = new RouterLink(words, NewSessionView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(COPY_OF, code)));
        return link;
    }

    /** To a form filled with what staff asked for. */
    public static RouterLink topic(String words, long topic) {
        var link = new RouterLink(words, NewSessionView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(TOPIC, String.valueOf(topic))));
        return link;
    }

    /** To the form of a series. */
    public static RouterLink series(String words) {
        return new RouterLink(words, SeriesView.class);
    }
}
