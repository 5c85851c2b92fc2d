package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;
import uk.coppice.portal.platform.Refusal;

/** One line at the foot of the window that says what has just happened, with a way back. A new one takes its place. */
public final class Toast {

    private static final int SHOWN_FOR = (int) Duration.ofSeconds(10).toMillis();

    /**
     * A browser may hear of the new line before it hears that the former is closed. Then it puts away what holds the lines,
     * for the former was the last in it, and only then puts in the new one: so what holds it is brought back.
     */
    private static final String STAY = """
            setTimeout(() => {
              const strip = this._card?.parentElement;
              if (this.opened && strip && !strip.isConnected) {
                strip.opened = true;
              }
            })""";

    private Toast() {}

    /** Says that something is done. */
    public static void show(String words) {
        open("toast", false, new Span(words));
    }

    /** Says that something is done, and offers to take it back. A refusal to do so is said in its own words. */
    public static void show(String words, Runnable undo) {
        var button = new Button("Undo");
        button.addClassName("undo");
        var notification = open("toast", false, new Span(words), button);
        button.addClickListener(click -> {
            notification.close();
            attempt(undo);
        });
        button.addFocusListener(focus -> notification.setDuration(0));
        button.addBlurListener(blur -> notification.setDuration(SHOWN_FOR));
    }

    /** Runs an action; when a rule does not allow it, says why. Whether it was done. */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            refused(refusal.reason());
            return false;
        }
    }

    /** Says why something was not done. */
    public static void refused(String reason) {
        var close = new Button("Close");
        close.addClassName("undo");
        var notification = open("refused", true, new Icon("alert"), new Span(reason), close);
        notification.setDuration(0);
        close.addClickListener(click -> notification.close());
    }

    private static Notification open(String look, boolean assertive, Component... content) {
        var ui = UI.getCurrent();
        // A browser tells that somebody confirmed before it tells that the question is closed. Until then the question
        // counts as open, and a line that opens hangs on it and would go with it.
        if (ui.getInternals().getActiveModalComponent() instanceof ConfirmDialog asked) {
            asked.close();
        }
        if (ComponentUtil.getData(ui, Toast.class.getName()) instanceof Notification former) {
            former.close();
        }
        var line = new Div(content);
        line.addClassNames("toastline", look);
        var notification = new Notification(line);
        notification.addClassName("toasts");
        notification.setPosition(Position.BOTTOM_CENTER);
        notification.setDuration(SHOWN_FOR);
        notification.setAssertive(assertive);
        notification.open();
        notification.getElement().executeJs(STAY);
        ComponentUtil.setData(ui, Toast.class.getName(), notification);
        return notification;
    }
}
