package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Somebody's own reflection below a session; nothing while there is none. */
final class ReflectionNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    ReflectionNote(String text) {
        addClassName("reflection");
        show(text);
    }

    void show(String text) {
        setText(text);
        setVisible(!text.isEmpty());
    }

    String text() {
        return getText();
    }

    boolean empty() {
        return getText().isEmpty();
    }
}
