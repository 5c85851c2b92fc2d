package uk.coppice.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.coppice.portal.platform.ui.Brand;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.LegalLinks;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.UnsentText;

/**
 * The frame around every page: a bar and four links below on a phone, a column at the side on a desktop. The menu
 * holds the pages that the person may open.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int LINKS_BELOW = 3;
    /** Shorter menus need no headings. */
    private static final int HEADINGS_FROM = 9;

    /** Pages from an order on stand under a heading. */
    private static final NavigableMap<Double, String> GROUPS =
            new TreeMap<>(Map.of(50.0, "For leaders", 70.0, "Data protection", 90.0, "Running the portal"));

    private final transient Account account;
    private final String about;
    private final transient List<MenuEntry> pages;
    private final Div content = new Div();
    private final List<MenuLink> links = new ArrayList<>();
    private final Dialog menu = new Dialog();
    private final transient AuthenticationContext authentication;

    MainLayout(Account account, AuthenticationContext authentication, PersonsMenu menuOfPerson) {
        this.account = account;
        this.about = account.about();
        this.pages = menuOfPerson.entries();
        this.authentication = authentication;
        addClassName("app");
        content.addClassName("content");
        var skip = new Anchor("#" + Page.ID, "Skip to content");
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        // Addresses of a page are relative to the first page, so the link by itself would lead there.
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', click => {"
                                + "click.preventDefault(); document.getElementById($0)?.focus(); })",
                        Page.ID);
        add(skip, bar(), side(), new Div(UnsentText.of(account.key()), content), foot());
        menu.setHeaderTitle(account.name());
        menu.addClassName("menu-dialog");
        menu.add(menuContent());
        menu.getFooter().add(new Button("Close", click -> menu.close()));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.close();
        String path = event.getLocation().getPath();
        int depth = links.stream()
                .filter(link -> link.leadsTo(path))
                .mapToInt(MenuLink::depth)
                .max()
                .orElse(-1);
        links.forEach(link -> link.mark(link.leadsTo(path) && link.depth() == depth));
    }

    private Component bar() {
        var home = new Anchor("", new Brand());
        home.addClassName("home");
        var who = new Button(new Span(account.initials()), click -> menu.open());
        who.addClassName("who");
        who.setAriaLabel(account.name() + ", menu and sign out");
        var bar = new Header(home, who);
        bar.addClassName("bar");
        return bar;
    }

    private Component side() {
        var home = new Anchor("", new Brand());
        var side = new Nav(home, entries());
        side.setAriaLabel("Main");
        side.addClassName("side");
        var avatar = new Span(account.initials());
        avatar.addClassName("avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(account.name());
        name.addClassName("name");
        var text = new Span(name, new Span(about));
        text.addClassName("text");
        var me = new Div(avatar, text);
        me.addClassName("me");
        var signOut = new Button("Sign out", click -> authentication.logout());
        signOut.addClassName("signout");
        side.add(me, LegalLinks.signedIn(), signIns(), signOut);
        return side;
    }

    private Component foot() {
        var foot = new Nav();
        foot.setAriaLabel("Main, short");
        foot.addClassName("foot");
        pages.stream().limit(LINKS_BELOW).forEach(entry -> foot.add(link(entry)));
        var more = new Button(new Div(new Icon("menu"), new Span("Menu")), click -> menu.open());
        more.addClassName("more-menu");
        foot.add(more);
        return foot;
    }

    private Component menuContent() {
        var all = new Nav(entries());
        all.setAriaLabel("All pages");
        var place = new Span(about);
        place.addClassName("quiet");
        var signOut = new Button("Sign out", click -> authentication.logout());
        all.addComponentAsFirst(place);
        all.add(signOut, signIns(), LegalLinks.signedIn());
        all.addClassName("menu-content");
        return all;
    }

    private static Component signIns() {
        var link = new Anchor("account/sign-ins", "Where you are signed in");
        link.addClassName("signins");
        return link;
    }

    private Component entries() {
        var list = new Div();
        list.addClassName("links");
        String above = "";
        for (var entry : pages) {
            String heading = heading(entry);
            if (!heading.equals(above) && pages.size() >= HEADINGS_FROM) {
                var group = new Span(heading);
                group.addClassName("group");
                list.add(group);
            }
            above = heading;
            list.add(link(entry));
        }
        return list;
    }

    private static String heading(MenuEntry entry) {
        var group = entry.order() == null ? null : GROUPS.floorEntry(entry.order());
        return group == null ? "" : group.getValue();
    }

    private MenuLink link(MenuEntry entry) {
        var link = new MenuLink(entry);
        links.add(link);
        return link;
    }
}
