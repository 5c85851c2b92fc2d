package uk.coppice.portal.training.resources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Whereabouts;
import uk.coppice.portal.training.resources.ResourceLibrary;

/** What sessions have given out, to be found again. The address holds what is looked for. */
@Route("resources")
@PageTitle("Resources – Coppice portal")
@Menu(order = 8, title = "Resources", icon = "i-file")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class ResourcesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 30;
    private static final int LONGEST_TEXT = 80;

    private final transient ResourceLibrary library;
    private transient ResourceLibrary.Filter filter = new ResourceLibrary.Filter("", "");
    private final SearchField text = new SearchField(
            "Find", LONGEST_TEXT, typed -> Whereabouts.follow(getClass(), query(typed.strip(), filter.topic(), 1)));
    private final ComboBox<String> topic = new ComboBox<>("Subject");
    private final Paragraph found = new Paragraph();
    private final Div content = new Div();
    private transient List<String> subjects = List.of();

    ResourcesView(ResourceLibrary library) {
        super("resources");
        this.library = library;
        text.setPlaceholder("Words in the name, the session or its subject");
        topic.setPlaceholder("Any subject");
        topic.setClearButtonVisible(true);
        topic.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.text(), change.getValue() == null ? "" : change.getValue(), 1);
            }
        });
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        var search = new Div(text, topic);
        search.addClassName("searchline");
        search.getElement().setAttribute("role", "search");
        add(
                new PageHead("Resources", "Slides, files and links from training sessions, also from those long past."),
                search,
                found,
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        filter = new ResourceLibrary.Filter(
                shortened(query.getSingleParameter("text").orElse("")),
                query.getSingleParameter("subject").orElse(""));
        int page = query.getSingleParameter("page")
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
        text.show(filter.text());
        var topics = library.topics();
        if (!topics.equals(subjects)) {
            subjects = topics;
            topic.setItems(topics);
        }
        topic.setValue(topics.contains(filter.topic()) ? filter.topic() : null);
        draw(page);
    }

    private void draw(int page) {
        content.removeAll();
        int total = library.count(filter);
        found.setText(total == 0 ? "" : Words.count(total, "resource", "resources"));
        if (total == 0) {
            content.add(
                    filter.text().isEmpty() && filter.topic().isEmpty()
                            ? new EmptyState(
                                    "Nothing here yet",
                                    "Whoever leads a session can add slides, files and links on its page. They stay "
                                            + "here after the session.")
                            : new EmptyState(
                                    "Nothing fits",
                                    "Try another word, or all subjects.",
                                    new Button("Show everything", click -> go("", "", 1))));
            return;
        }
        var list = new ResourceList(library.search(filter, (page - 1) * PAGE, PAGE), true);
        var pages = new Div();
        pages.addClassName("btns");
        if (page > 1) {
            pages.add(new Button("Newer ones", click -> go(filter.text(), filter.topic(), page - 1)));
        }
        if (page * PAGE < total) {
            pages.add(new Button("Older ones", click -> go(filter.text(), filter.topic(), page + 1)));
        }
        content.add(list, pages);
    }

    private static String shortened(String typed) {
        return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    }

    private static void go(String words, String subject, int page) {
        UI.getCurrent().navigate(ResourcesView.class, query(words, subject, page));
    }

    private static QueryParameters query(String words, String subject, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            query.put("text", words);
        }
        if (!subject.isEmpty()) {
            query.put("subject", subject);
        }
        if (page > 1) {
            query.put("page", String.valueOf(page));
        }
        return QueryParameters.simple(query);
    }
}
