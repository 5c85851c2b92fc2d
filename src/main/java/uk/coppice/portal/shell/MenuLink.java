package uk.coppice.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import uk.coppice.portal.platform.ui.Icon;

/** A page in the menu; says so when it is the page that is open. */
class MenuLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private final String path;

    MenuLink(MenuEntry entry) {
        super(entry.path().isEmpty() ? "." : entry.path().replaceFirst("^/", ""));
        this.path = entry.path().replaceFirst("^/", "");
        if (entry.icon() != null) {
            add(new Icon(entry.icon().replaceFirst("^i-", "")));
        }
        add(new Span(entry.title()));
    }

    /** Whether the open page is its own or stands below it. */
    boolean leadsTo(String open) {
        return open.equals(path) || (!path.isEmpty() && open.startsWith(path + "/"));
    }

    /** How much of an address it names: of two that lead to a page, the longer one is the page's own. */
    int depth() {
        return path.length();
    }

    /** Says, or says no longer, that its page is the open one. */
    void mark(boolean current) {
        if (current) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
