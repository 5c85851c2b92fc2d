package uk.coppice.portal.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.intake.ImportDesk;
import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.intake.ImportTray.Step;
import uk.coppice.portal.platform.ui.FilesUpload;
import uk.coppice.portal.platform.ui.Toast;

/** Where files are put together: a place to drop them, and what lies there. */
final class FileUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final ImportDesk desk;
    private final SerializableRunnable changed;
    private final FilesUpload upload;
    private final UnorderedList files = new UnorderedList();

    FileUpload(ImportDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.changed = changed;
        upload = new FilesUpload("Choose files", desk::keep, refusal -> {
            if (!refusal.isEmpty()) {
                Toast.refused(refusal);
            }
            changed.run();
        });
        upload.setAcceptedFileTypes(".csv");
        files.addClassName("uploaded");
        files.getElement().setAttribute("role", "list");
        add(upload, files);
    }

    void show(ImportTray tray) {
        setVisible(!tray.working() && tray.step() != Step.OVER);
        files.removeAll();
        for (var file : tray.files()) {
            var remove = new Button("Remove", click -> {
                Toast.attempt(() -> desk.remove(file.name()));
                changed.run();
            });
            remove.setAriaLabel("Remove " + file.name());
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            var size = new Span(size(file.bytes()));
            size.addClassName("quiet");
            files.add(new ListItem(new Span(file.name()), size, remove));
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? "%,d KB".formatted(Math.max(1, bytes / 1024))
                : "%,d MB".formatted(bytes / (1024 * 1024));
    }
}
