package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.platform.ui.FormDialog;

/** Asks for some words and does something with them. */
final class WordsDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextArea words;
    private final SerializableConsumer<String> action;
    private final SerializableRunnable done;

    /**
     * @param explains a sentence on what becomes of it
     * @param before fields above the words
     */
    WordsDialog(
            String title,
            String verb,
            String explains,
            String label,
            SerializableConsumer<String> action,
            SerializableRunnable done,
            Component... before) {
        super(title, verb);
        this.action = action;
        this.done = done;
        words = new TextArea(label);
        words.setMinRows(4);
        words.setMaxLength(4000);
        fields(new Paragraph(explains));
        fields(before);
        fields(words);
    }

    /** Puts words there to begin with. */
    WordsDialog with(String text) {
        words.setValue(text);
        return this;
    }

    @Override
    protected boolean save() {
        action.accept(words.getValue());
        return true;
    }

    @Override
    protected void saved() {
        done.run();
    }
}
