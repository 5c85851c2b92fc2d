package uk.coppice.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.news.NewsDesk;
import uk.coppice.portal.notification.open.OpenMailDesk;
import uk.coppice.portal.notification.queue.MailDesk;
import uk.coppice.portal.notification.queue.MailState;
import uk.coppice.portal.notification.survey.SurveyMailDesk;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.Whereabouts;

/** The mail of the portal: what waits, what went out, what failed, and how it goes with the mail server. */
@Route("mail")
@PageTitle("Mail – Coppice portal")
@Menu(order = 96, title = "Mail", icon = "i-mail")
@RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
@StyleSheet("portal/mail.css")
public class MailView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String SHOW = "show";
    private static final String TEXT = "q";
    private static final String PAGE = "page";
    private static final int A_PAGE = 30;
    private static final int LONGEST_TEXT = 100;

    private final transient MailDesk desk;
    private final transient SurveyMailDesk surveys;
    private final transient NewsDesk news;
    private final transient OpenMailDesk open;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;
    private @Nullable MailState state;
    private final SearchField search = new SearchField(
            "Find a mail", LONGEST_TEXT, typed -> Whereabouts.follow(getClass(), query(state, typed, 1)));
    private final Div find = new Div(search);

    public MailView(
            MailDesk desk,
            SurveyMailDesk surveys,
            NewsDesk news,
            OpenMailDesk open,
            CurrentViewer currentViewer,
            Clock clock) {
        super("mail");
        this.desk = desk;
        this.surveys = surveys;
        this.news = news;
        this.open = open;
        this.currentViewer = currentViewer;
        this.clock = clock;
        search.setPlaceholder("Name, address or subject");
        search.setWidthFull();
        find.addClassName("find");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        state = query.getSingleParameter(SHOW).flatMap(MailView::state).orElse(null);
        String text = query.getSingleParameter(TEXT).orElse("");
        int page = query.getSingleParameter(PAGE)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        search.show(text);
        draw(text, Math.max(1, page));
    }

    private void draw(String text, int page) {
        var parts = new ArrayList<Component>();
        var counts = desk.counts();
        var health = desk.health();
        parts.add(head(counts, health));
        trouble(health).ifPresent(words -> parts.add(Hint.warning(words)));
        int failed = counts.getOrDefault(MailState.FAILED, 0);
        if (failed > 0 && state != MailState.FAILED) {
            parts.add(pageLink("See what failed", MailState.FAILED, "", 1));
        }
        // Mail about surveys and to single people is no business of those who look after training.
        boolean everything = currentViewer.get().is(Roles.TRUST_ADMINISTRATOR);
        var asked = everything ? surveys.lines() : List.<SurveyMailDesk.Line>of();
        // above all mails only: who looks for one finds it first
        if (!asked.isEmpty() && state == null && text.isEmpty() && page == 1) {
            parts.add(new SurveyMails(asked, surveys, clock));
        }
        if (everything) {
            var told = news.counts();
            if (!told.none()) {
                parts.add(new NewsMails(told, news));
            }
            var strangers = open.counts();
            if (!strangers.none()) {
                parts.add(new OpenMails(strangers, open));
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            parts.add(new EmptyState(
                    "No mail yet",
                    "When somebody books, cancels or is moved up, and when a session changes, the mail about it appears "
                            + "here."));
        } else {
            parts.add(find);
            parts.add(chips(state, text, counts));
            parts.addAll(list(text, page));
        }
        show(parts);
    }

    /** What keeps mail from going out: it stands there with the page, so it is a hint and takes nobody to itself. */
    private Optional<String> trouble(MailDesk.Health health) {
        if (health.where().isEmpty()) {
            return Optional.of(
                    "Not sent: no mail server is set. Mails are made and kept. Name a server under spring.mail "
                            + "in config/application.yaml, then restart the portal.");
        }
        return health.failingSince()
                .map(since -> health.problem() + " Since " + moment(since) + "; tried again at "
                        + moment(health.retryAt().orElse(clock.instant()))
                        + ". Nothing is lost: the mails wait.");
    }

    private static PageHead head(Map<MailState, Integer> counts, MailDesk.Health health) {
        int failed = counts.getOrDefault(MailState.FAILED, 0);
        int waiting = counts.getOrDefault(MailState.WAITING, 0);
        String heading = failed > 0
                ? Words.count(failed, "mail", "mails") + " could not be sent"
                : waiting > 0 ? Words.count(waiting, "mail waits", "mails wait") : "All mail has gone out";
        String server =
                health.where().map(where -> "Sent through " + where + ". ").orElse("");
        return new PageHead(
                failed + waiting + counts.getOrDefault(MailState.SENT, 0) == 0 ? "Mail" : heading,
                server + "Mail goes out on school days from 7am to 7pm, except what cannot wait.");
    }

    private static Component chips(@Nullable MailState state, String text, Map<MailState, Integer> counts) {
        var chips = new Nav();
        chips.addClassName("chips");
        chips.setAriaLabel("Which mails");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        chips.add(chip("All " + all, null, state, text));
        counts.forEach((one, count) -> {
            if (count > 0 || one == state) {
                chips.add(chip(MailWords.of(one) + " " + "%,d".formatted(count), one, state, text));
            }
        });
        return chips;
    }

    private static RouterLink chip(String words, @Nullable MailState to, @Nullable MailState here, String text) {
        var link = new RouterLink(words, MailView.class);
        link.setQueryParameters(query(to, text, 1));
        link.addClassName("chip");
        link.setHighlightAction((ignored, highlight) -> {});
        if (to == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private List<Component> list(String text, int page) {
        int found = desk.count(state, text);
        if (found == 0) {
            return List.of(new Paragraph("No mail like this. Try another word, or look at all of them."));
        }
        var list = new Div();
        list.addClassName("mails");
        list.getElement().setAttribute("role", "list");
        for (var line : desk.page(state, text, (page - 1) * A_PAGE, A_PAGE)) {
            list.add(new MailLine(line, this::moment, desk::words, () -> again(line, text, page)));
        }
        return found > A_PAGE ? List.of(list, pages(state, text, page, found)) : List.of(list);
    }

    private void again(MailDesk.Line line, String text, int page) {
        if (Toast.attempt(() -> desk.again(line.id()))) {
            draw(text, page);
            Toast.show("Waiting to go out again: " + line.subject());
        }
    }

    private static Component pages(@Nullable MailState state, String text, int page, int found) {
        var nav = new Nav();
        nav.addClassName("btns");
        nav.setAriaLabel("Pages");
        int last = (found + A_PAGE - 1) / A_PAGE;
        if (page > 1) {
            nav.add(pageLink("Later mails", state, text, page - 1));
        }
        nav.add(new Paragraph("Page " + page + " of " + last));
        if (page < last) {
            nav.add(pageLink("Earlier mails", state, text, page + 1));
        }
        return nav;
    }

    private static RouterLink pageLink(String words, @Nullable MailState state, String text, int page) {
        var link = new RouterLink(words, MailView.class);
        link.setQueryParameters(query(state, text, page));
        link.addClassName("btn");
        return link;
    }

    private static QueryParameters query(@Nullable MailState state, String text, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (state != null) {
            parameters.put(SHOW, List.of(MailWords.key(state)));
        }
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text.strip()));
        }
        if (page > 1) {
            parameters.put(PAGE, List.of(String.valueOf(page)));
        }
        return new QueryParameters(parameters);
    }

    private static Optional<MailState> state(String key) {
        return Arrays.stream(MailState.values())
                .filter(state -> MailWords.key(state).equals(key))
                .findFirst();
    }

    private String moment(Instant moment) {
        var wall = LocalDateTime.ofInstant(moment, clock.getZone());
        return new DateWords(LocalDateTime.now(clock).toLocalDate()).moment(wall);
    }
}
