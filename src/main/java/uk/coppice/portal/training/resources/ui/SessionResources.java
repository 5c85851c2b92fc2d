package uk.coppice.portal.training.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.FileKind;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.resources.ResourceLibrary;
import uk.coppice.portal.training.resources.ResourceShelf;
import uk.coppice.portal.training.resources.ResourceUploads;

/** On a session's page: what its delegates are given; those who plan it add and remove. */
public final class SessionResources extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;

    private final transient ResourceLibrary library;
    private final transient ResourceShelf shelf;
    private final transient ResourceUploads uploads;
    private final long session;
    private final boolean mayPlan;
    private final Div list = new Div();
    private final Banner banner = new Banner();
    private volatile String refusal = "";

    /** @param mayPlan whether the viewer plans this session */
    public SessionResources(
            long session, boolean mayPlan, ResourceLibrary library, ResourceShelf shelf, ResourceUploads uploads) {
        this.session = session;
        this.mayPlan = mayPlan;
        this.library = library;
        this.shelf = shelf;
        this.uploads = uploads;
        add(new H2("Resources"), banner, list);
        if (mayPlan) {
            var link = new Button("Add a link", click -> new LinkDialog().open());
            add(upload(), link);
        }
        addClassName("formpart");
        draw();
    }

    /** Whether there is anything to show. */
    public boolean isWorthShowing() {
        return mayPlan || !library.ofSession(session).isEmpty();
    }

    private void draw() {
        list.removeAll();
        var found = library.ofSession(session);
        if (found.isEmpty()) {
            list.add(new Paragraph("Nothing here yet. What you add stays in the library after the session."));
        } else {
            list.add(new ResourceList(found, false, mayPlan ? this::remove : null));
        }
    }

    private void remove(long resource) {
        if (banner.attempt(() -> shelf.remove(session, resource))) {
            draw();
            Toast.show("Removed", () -> {
                shelf.putBack(session, resource);
                draw();
            });
        }
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setMaxFileSize(ReceivedFile.MOST_BYTES);
        upload.setUploadButton(new Button("Add files"));
        upload.setDropLabel(new Span("or drop them here"));
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig("Larger than 20 MB: add a link to it instead"));
        upload.setI18n(words);
        upload.addFileRejectedListener(event -> banner.say("'" + event.getFileName()
                + "' is larger than 20 MB, so it is not kept. Make it smaller, or add a link."));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            banner.clear();
            if (!refusal.isEmpty()) {
                banner.say(refusal);
                refusal = "";
            }
            draw();
        });
        upload.getElement().setAttribute("aria-label", "Add files: " + FileKind.words() + ", up to 20 MB each");
        return upload;
    }

    // On a request of its own, without the page's lock.
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            uploads.keep(session, "", event.getFileName(), content);
        } catch (Refusal e) {
            refusal = e.reason();
            event.reject(e.reason());
        }
    }

    /** Asks where a link leads and how it is called. */
    private final class LinkDialog extends Dialog {

        private static final long serialVersionUID = 1L;

        private final TextField title = new TextField("Name");
        private final TextField address = new TextField("Web address");
        private final Banner problem = new Banner();

        LinkDialog() {
            setHeaderTitle("Add a link");
            addClassName("sheet");
            title.setMaxLength(LONGEST_TITLE);
            address.setMaxLength(LONGEST_LINK);
            address.setPlaceholder("https://");
            var form = new Div(problem, title, address);
            form.addClassName("dialogform");
            add(form);
            var save = new Button("Add link", click -> save());
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            getFooter().add(new Button("Close", click -> close()), save);
        }

        private void save() {
            if (problem.attempt(() -> shelf.addLink(session, title.getValue(), address.getValue()))) {
                close();
                draw();
                Toast.show("Added: " + title.getValue());
            }
        }
    }
}
