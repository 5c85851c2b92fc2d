package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.Toast;

/** Asks for something that is kept with an induction; once it is, the page is drawn anew and says what was kept. */
final class EntryDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final Command redraw;
    private final Entry entry;
    private String kept = "";

    /** What the form is for. */
    @FunctionalInterface
    interface Entry extends Serializable {

        /**
         * Keeps what was filled in.
         *
         * @return what was kept, in words; empty when a field, which says so itself, is to be mended first
         * @throws Refusal saying why it can't be kept, or what is missing
         */
        String keep();
    }

    EntryDialog(String title, Command redraw, Entry entry, Component... fields) {
        super(title, "Save it");
        this.redraw = redraw;
        this.entry = entry;
        fields(fields);
    }

    @Override
    protected boolean save() {
        kept = entry.keep();
        return !kept.isEmpty();
    }

    @Override
    protected void saved() {
        redraw.execute();
        Toast.show(kept);
    }
}
