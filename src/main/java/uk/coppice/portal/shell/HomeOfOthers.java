package uk.coppice.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import uk.coppice.portal.platform.ui.Todo;

/** The first page of somebody who is not staff and books nothing: what they are here for, what waits, and their pages. */
final class HomeOfOthers extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param todo what waits for them
     * @param pages those in their menu, the first page among them
     */
    HomeOfOthers(Account account, List<Todo> todo, List<MenuEntry> pages) {
        var now = account.administers() ? administration(account) : welcome(account);
        now.addClassNames("now", "stack");
        if (!todo.isEmpty()) {
            var list = new OrderedList();
            list.addClassName("todos");
            todo.forEach(one -> list.add(one.item(false)));
            now.add(list);
        }
        add(now);
        var others = pages.stream()
                .filter(page -> !page.path().replaceFirst("^/", "").isEmpty())
                .toList();
        if (!account.administers() && !others.isEmpty()) {
            add(pages(others));
        }
    }

    private static Section administration(Account account) {
        var files = new Anchor("import", "Import files");
        files.addClassNames("btn", "warm");
        return new Section(
                new H1("You are signed in as " + account.name()),
                new Paragraph("You can read a trust's files in, see every register and every figure with its working. "
                        + "You have no post, so you book nothing yourself."),
                files);
    }

    private static Section welcome(Account account) {
        var welcome = new Section(new H1("Welcome, " + account.firstName()));
        account.granted().forEach(role -> welcome.add(new Paragraph(role.words() + ". " + role.may())));
        return welcome;
    }

    private static Component pages(List<MenuEntry> pages) {
        var list = new UnorderedList();
        list.addClassName("ownpages");
        pages.forEach(page -> {
            var link = new Anchor(page.path().replaceFirst("^/", ""), page.title());
            link.addClassName("more");
            list.add(new ListItem(link));
        });
        var section = new Section(new H2("Your pages"), list);
        section.addClassName("also");
        return section;
    }
}
