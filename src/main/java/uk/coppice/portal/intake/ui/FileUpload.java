package uk.coppice.portal.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import uk.coppice.portal.intake.ImportDesk;
import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.intake.ImportTray.Step;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Toast;

/** Where files are put together: a place to drop them, and what lies there. */
final class FileUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final ImportDesk desk;
    private final SerializableRunnable changed;
    private final Upload upload;
    private final UnorderedList files = new UnorderedList();
    private volatile String refusal = "";

    FileUpload(ImportDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.changed = changed;
        upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".csv");
        upload.setUploadButton(new Button("Choose files"));
        upload.setDropLabel(new Span("or drop them here"));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            if (!refusal.isEmpty()) {
                Toast.refused(refusal);
                refusal = "";
            }
            changed.run();
        });
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

    // On a request of its own, without the page's lock.
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            desk.keep(event.getFileName(), content);
        } catch (Refusal e) {
            refusal = e.reason();
            event.reject(e.reason());
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? "%,d KB".formatted(Math.max(1, bytes / 1024))
                : "%,d MB".formatted(bytes / (1024 * 1024));
    }
}
