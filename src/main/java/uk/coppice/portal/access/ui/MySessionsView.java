package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.provider.IdentityProvider;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.access.roles.HeldRoles;
import uk.coppice.portal.access.roles.ui.RolesSection;
import uk.coppice.portal.access.session.OpenSession;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;

/** Where one is signed in, and ending it: for a device that was lost or is not one's own. */
@Route("account/sign-ins")
@PageTitle("Where you are signed in – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER})
public class MySessionsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignInSessions sessions;
    private final transient HeldRoles roles;
    private final transient SignInSettings settings;
    private final transient Providers providers;
    private final transient Clock clock;

    MySessionsView(
            SignInSessions sessions, HeldRoles roles, SignInSettings settings, Providers providers, Clock clock) {
        super("mysignins");
        this.roles = roles;
        this.sessions = sessions;
        this.settings = settings;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var mine = sessions.mine();
        add(new PageHead(
                mine.size() <= 1
                        ? "You are signed in here only"
                        : "You are signed in at " + Words.count(mine.size(), "place", "places"),
                "The portal signs you out after " + DateWords.length(settings.idle())
                        + " in which you do nothing, after " + DateWords.length(longest(mine))
                        + " in any case, and when it is restarted."));
        add(list(mine));
        if (mine.size() > 1) {
            var others = new Button("Sign out everywhere else", click -> {
                sessions.endMyOthers();
                draw();
                Toast.show("Signed out everywhere else");
            });
            add(others);
        }
        add(new RolesSection(roles.mine()));
    }

    private Duration longest(List<OpenSession> mine) {
        boolean breakGlass = mine.stream().anyMatch(one -> one.current() && one.way() == SignInWay.BREAK_GLASS);
        return breakGlass ? settings.breakGlassLongest() : settings.longest();
    }

    private UnorderedList list(List<OpenSession> mine) {
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        mine.forEach(session -> list.add(item(session)));
        return list;
    }

    private ListItem item(OpenSession session) {
        var words = new DateWords(LocalDate.now(clock));
        var when = new Paragraph(
                "Signed in " + words.moment(session.startedAt()) + ", last used " + words.moment(session.lastSeenAt()));
        when.addClassName("meta");
        var how = new Paragraph(how(session));
        how.addClassName("meta");
        var about = new Div(new H2(session.device()), when, how);
        if (session.current()) {
            return new ListItem(about, new Div(StateLabel.done("This one")));
        }
        var end = new Button("Sign out there", click -> {
            sessions.endMine(session.id());
            draw();
            Toast.show("Signed out: " + session.device());
        });
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        end.setAriaLabel("Sign out there: " + session.device() + ", since " + words.moment(session.startedAt()));
        var buttons = new Div(end);
        buttons.addClassName("btns");
        return new ListItem(about, buttons);
    }

    private String how(OpenSession session) {
        return switch (session.way()) {
            case PROVIDER -> "With " + label(session.provider() == null ? "" : session.provider());
            case LINK -> "By a one-time link";
            case DEMO -> "As a persona of the demo trust";
            case BREAK_GLASS -> "As the break-glass administrator";
        };
    }

    private String label(String key) {
        return providers.find(key).map(IdentityProvider::label).orElse(key);
    }
}
