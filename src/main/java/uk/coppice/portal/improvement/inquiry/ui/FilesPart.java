package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import uk.coppice.portal.improvement.inquiry.FindingsFile;
import uk.coppice.portal.improvement.inquiry.FindingsFiles;
import uk.coppice.portal.improvement.inquiry.FindingsUploads;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.FileKind;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Toast;

/** The files of findings; authors add and remove them while they work. */
final class FilesPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "findings-files/";

    private final transient Inquiries inquiries;
    private final transient FindingsFiles files;
    private final transient FindingsUploads uploads;
    private final SerializableRunnable changed;
    private final long id;
    private final String code;
    private final Banner banner = new Banner();
    private final Div list = new Div();
    private volatile String refusal = "";

    /** @param changed tells that there is a file now, or none any more */
    FilesPart(
            Inquiry inquiry,
            Inquiries inquiries,
            FindingsFiles files,
            FindingsUploads uploads,
            SerializableRunnable changed) {
        this.inquiries = inquiries;
        this.files = files;
        this.uploads = uploads;
        this.changed = changed;
        this.id = inquiry.id();
        this.code = inquiry.code();
        addClassName("formpart");
        add(new H2("Files"), banner, list);
        if (inquiry.open()) {
            add(upload());
        }
        draw(inquiry);
    }

    private void draw(Inquiry inquiry) {
        list.removeAll();
        if (inquiry.files().isEmpty()) {
            list.add(new Paragraph("No file yet. A poster, slides or a table can stand in place of the text."));
        } else {
            list.add(new FilesList(inquiry.files(), FOLDER, inquiry.open() ? this::remove : null));
        }
    }

    private void again() {
        inquiries.find(code).ifPresent(this::draw);
        changed.run();
    }

    private void remove(FindingsFile file) {
        if (banner.attempt(() -> files.remove(id, file.id()))) {
            again();
            Toast.show("Removed: " + file.name(), () -> {
                files.putBack(id, file.id());
                again();
            });
        }
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setMaxFileSize(ReceivedFile.MOST_BYTES);
        upload.setUploadButton(new Button("Add files"));
        upload.setDropLabel(new Span("or drop them here"));
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig("Larger than 20 MB"));
        upload.setI18n(words);
        upload.addFileRejectedListener(event ->
                banner.say("'" + event.getFileName() + "' is larger than 20 MB, so it is not kept. Make it smaller."));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            banner.clear();
            if (!refusal.isEmpty()) {
                banner.say(refusal);
                refusal = "";
            }
            again();
        });
        upload.getElement().setAttribute("aria-label", "Add files: " + FileKind.words() + ", up to 20 MB each");
        return upload;
    }

    // On a request of its own, without the page's lock.
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            uploads.keep(id, event.getFileName(), content);
        } catch (Refusal e) {
            refusal = e.reason();
            event.reject(e.reason());
        }
    }
}
