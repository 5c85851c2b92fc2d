package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Whereabouts;
import uk.coppice.portal.training.guests.OpenSession;
import uk.coppice.portal.training.guests.OpenSessions;

/** The public list: the sessions that staff of other schools may come to. */
@Route(value = "open", autoLayout = false)
@PageTitle("Training open to other schools – The Coppice Primary Partnership")
@AnonymousAllowed
public class OpenTrainingView extends Composite<OpenPage> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String CODE = "code";

    private static final String SEARCH = "search";
    private static final int PAGE = 30;
    private static final int LONGEST_SEARCH = 100;

    private final transient OpenSessions sessions;
    private final transient Clock clock;
    private final SearchField search = new SearchField(
            "Search by title",
            LONGEST_SEARCH,
            typed -> Whereabouts.follow(
                    getClass(), typed.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, typed)));
    private final Div list = new Div();

    OpenTrainingView(OpenSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The frame of the pages about training that anybody may open. */
    public static OpenPage frame() {
        return new OpenPage(OpenTrainingView.class, "training open to other schools");
    }

    /** A button to the whole list. */
    public static RouterLink all() {
        var all = new RouterLink("See all open sessions", OpenTrainingView.class);
        all.addClassName("btn");
        return all;
    }

    /** The page of one session. */
    static RouterLink link(String words, String code) {
        return new RouterLink(words, OpenSessionView.class, new RouteParameters(new RouteParam(CODE, code)));
    }

    @Override
    protected OpenPage initContent() {
        return frame();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse("");
        search.show(text);
        var head = new PageHead(
                "Training open to other schools",
                "For staff of other schools. Book with your name, your school and your email address; you need no"
                        + " account.");
        list.removeAll();
        int all = sessions.count(search.getValue());
        if (all == 0 && text.isBlank()) {
            getContent()
                    .show(
                            head,
                            new EmptyState(
                                    "Nothing is open just now",
                                    "The trust plans its training term by term. Look again at the start of the next"
                                            + " one."));
            return;
        }
        more(0, all);
        getContent().show(head, search, list);
    }

    private void more(int offset, int all) {
        if (all == 0) {
            list.add(new EmptyState("No session has that in its title", "Try a shorter word, or clear the search."));
            return;
        }
        var rows = new Rows();
        var words = new DateWords(LocalDate.now(clock));
        for (var session : sessions.list(search.getValue(), offset, PAGE)) {
            rows.add(new DayMark(session.date(), words), row(session));
        }
        list.add(rows);
        int shown = Math.min(all, offset + PAGE);
        if (shown < all) {
            var button = new Button("Show more sessions");
            button.addClickListener(click -> {
                list.remove(button);
                more(shown, all);
            });
            list.add(button);
        }
    }

    private static Div row(OpenSession session) {
        var where = new Paragraph(DateWords.hours(session.start(), session.end()) + ", " + session.venue());
        where.addClassName("meta");
        var state = session.obstacle()
                .map(reason -> StateLabel.plain("clock", reason.heading()))
                .orElseGet(() ->
                        StateLabel.plain("users", Words.count(session.placesLeft(), "place", "places") + " left"));
        var end = new Div(state);
        end.addClassName("end");
        return new Div(new H3(link(session.title(), session.code())), where, end);
    }
}
