package uk.coppice.portal.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.platform.Words;

/** How far a check or an import is. */
final class ImportProgress extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    ImportProgress() {
        bar.getElement().setAttribute("aria-label", "How far the files have been read");
        add(words, bar);
    }

    void show(ImportTray tray) {
        setVisible(tray.working());
        var now = tray.progress();
        bar.setIndeterminate(now == null);
        if (now == null) {
            words.setText("Opening the files");
        } else {
            words.setText(now.file() + ", " + Words.count(now.rows(), "row", "rows"));
            bar.setValue(now.bytesInAll() == 0 ? 0 : Math.min(1.0, (double) now.bytesRead() / now.bytesInAll()));
        }
    }
}
