package uk.coppice.portal.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** What a reader sees of a page, and what they press. */
public final class Screen {

    private Screen() {}

    /** All words of the page, with plain spaces. */
    public static String words() {
        return words(_get(Main.class));
    }

    public static String words(Component part) {
        return part.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    public static List<String> links(Component part) {
        return _find(part, RouterLink.class).stream().map(Screen::words).toList();
    }

    /** The words of the line at the foot of the window. */
    public static String toast() {
        return words(_find(Notification.class).stream()
                .filter(Notification::isOpened)
                .findFirst()
                .orElseThrow());
    }

    /** Presses the one button with these words; one on a line that has gone does not count. */
    public static void press(String button) {
        var found = _find(Button.class, spec -> spec.withText(button)).stream()
                .filter(candidate -> {
                    var line = candidate.findAncestor(Notification.class);
                    return line == null || line.isOpened();
                })
                .toList();
        assertThat(found).as("buttons '" + button + "'").hasSize(1);
        _click(found.getFirst());
    }

    /** Whether a button with these words is on the page. */
    public static boolean offers(String button) {
        return !_find(UI.getCurrent(), Button.class, spec -> spec.withText(button))
                .isEmpty();
    }
}
