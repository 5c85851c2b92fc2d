package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Somebody's own reflection below a session; nothing while there is none. */
public final class ReflectionNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    public ReflectionNote(String text) {
        addClassName("reflection");
        show(text);
    }

    /** Shows another text; empty: nothing. */
    public void show(String text) {
        setText(text);
        setVisible(!text.isEmpty());
    }

    /** What is shown. */
    public String text() {
        return getText();
    }

    /** Whether there is none. */
    public boolean empty() {
        return getText().isEmpty();
    }
}
