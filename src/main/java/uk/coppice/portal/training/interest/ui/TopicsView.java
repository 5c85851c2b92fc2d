package uk.coppice.portal.training.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.Whereabouts;
import uk.coppice.portal.training.interest.TopicRequest;
import uk.coppice.portal.training.interest.TopicRequests;
import uk.coppice.portal.training.interest.TopicState;

/** What staff would like training on: ask, join, and see what became of it. */
@Route("topics")
@PageTitle("Ask for a topic – Coppice portal")
@Menu(order = 5, title = "Ask for a topic", icon = "i-plus")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class TopicsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String SHOW = "show";
    private static final String SEARCH = "search";
    private static final int PAGE = 30;
    private static final int LONGEST_SEARCH = 100;
    private static final Map<TopicState, String> NAMES = new EnumMap<>(
            Map.of(TopicState.OPEN, "Asked for", TopicState.PLANNED, "Planned", TopicState.CLOSED, "Closed"));

    private final transient TopicRequests requests;
    private final transient StaffDirectory directory;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;
    private TopicState shown = TopicState.OPEN;
    private final SearchField search =
            new SearchField("Search", LONGEST_SEARCH, typed -> Whereabouts.follow(getClass(), place(shown, typed)));
    private final Div tabs = new Div();
    private final Div list = new Div();

    public TopicsView(TopicRequests requests, StaffDirectory directory, CurrentViewer currentViewer, Clock clock) {
        super("topics");
        this.requests = requests;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
        var head = new PageHead(
                "What would you like training on?",
                "Ask for a topic, or join one that a colleague asked for. When a session comes of it, those who asked hear "
                        + "of it first.");
        if (currentViewer.get().isStaff()) {
            var ask = new Button("Ask for a topic", click -> ask());
            ask.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            head.beside(ask);
        }
        tabs.addClassName("tabs");
        list.addClassName("topiclist");
        add(head, tabs, search, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        shown = query.getSingleParameter(SHOW)
                .flatMap(asked -> Arrays.stream(TopicState.values())
                        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(asked))
                        .findFirst())
                .orElse(TopicState.OPEN);
        search.show(query.getSingleParameter(SEARCH).orElse(""));
        draw();
    }

    private static QueryParameters place(TopicState state, String text) {
        var values = new HashMap<String, String>();
        if (state != TopicState.OPEN) {
            values.put(SHOW, state.name().toLowerCase(Locale.ROOT));
        }
        if (!text.isBlank()) {
            values.put(SEARCH, text);
        }
        return QueryParameters.simple(values);
    }

    private void draw() {
        tabs.removeAll();
        NAMES.forEach((state, name) -> {
            var link = new RouterLink(name, TopicsView.class);
            link.setQueryParameters(place(state, search.getValue()));
            link.setHighlightCondition((other, navigation) -> false);
            if (state == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        });
        list.removeAll();
        int all = requests.count(shown, search.getValue());
        if (all == 0) {
            list.add(nothing());
        }
        more(0, all);
    }

    private void more(int offset, int all) {
        boolean plans = currentViewer.get().is(Roles.TRAINING_ADMINISTRATOR);
        for (var request : requests.list(shown, search.getValue(), offset, PAGE)) {
            list.add(new TopicCard(request, currentViewer.get().isStaff(), plans, new Actions()));
        }
        int to = Math.min(all, offset + PAGE);
        if (to < all) {
            var button = new Button("Show more topics");
            button.addClickListener(click -> {
                list.remove(button);
                more(to, all);
            });
            list.add(button);
        }
    }

    private EmptyState nothing() {
        if (!search.getValue().isBlank()) {
            return new EmptyState("No topic has that in its title", "Try another word, or ask for the topic yourself.");
        }
        return switch (shown) {
            case OPEN ->
                new EmptyState("Nobody has asked for anything yet", "Ask for a topic, and colleagues can join you.");
            case PLANNED ->
                new EmptyState(
                        "No session is being planned from a topic just now",
                        "When one is, it stands here with its date.");
            case CLOSED -> new EmptyState("No topic was closed", "Here you read why nothing came of a topic.");
        };
    }

    private void ask() {
        new AskDialog((title, details) -> {
                    long id = requests.ask(title, details);
                    boolean alone =
                            requests.find(id).map(TopicRequest::mayWithdraw).orElse(false);
                    if (alone) {
                        Toast.show("Asked for: " + title.strip(), () -> {
                            requests.withdraw(id);
                            draw();
                        });
                    } else {
                        Toast.show("A colleague asked for that already: you have joined them");
                    }
                    getUI().ifPresent(ui -> ui.navigate(TopicsView.class));
                })
                .open();
    }

    /** What a card asks for; each draws the list again. */
    final class Actions implements TopicCard.Actions {

        private static final long serialVersionUID = 1L;

        @Override
        public void join(TopicRequest request) {
            if (Toast.attempt(() -> requests.join(request.id()))) {
                Toast.show("You want this too: " + request.title(), () -> {
                    requests.leave(request.id());
                    draw();
                });
            }
            draw();
        }

        @Override
        public void leave(TopicRequest request) {
            if (Toast.attempt(() -> requests.leave(request.id()))) {
                Toast.show("Your interest is taken back", () -> {
                    requests.join(request.id());
                    draw();
                });
            }
            draw();
        }

        @Override
        public void close(TopicRequest request) {
            new CloseDialog(request.title(), answer -> {
                        requests.close(request.id(), answer);
                        Toast.show("Closed: " + request.title(), () -> {
                            requests.reopen(request.id());
                            draw();
                        });
                        draw();
                    })
                    .open();
        }

        @Override
        public void reopen(TopicRequest request) {
            if (Toast.attempt(() -> requests.reopen(request.id()))) {
                Toast.show("Open again: " + request.title());
            }
            draw();
        }

        @Override
        public List<String> names(TopicRequest request) {
            var ids = requests.people(request.id());
            var people = directory.find(ids, LocalDate.now(clock));
            return ids.stream()
                    .filter(people::containsKey)
                    .map(people::get)
                    .map(person ->
                            person.workplace().isEmpty() ? person.name() : person.name() + ", " + person.workplace())
                    .toList();
        }
    }
}
