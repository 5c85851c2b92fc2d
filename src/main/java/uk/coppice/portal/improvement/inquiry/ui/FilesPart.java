package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.improvement.inquiry.FindingsFile;
import uk.coppice.portal.improvement.inquiry.FindingsFiles;
import uk.coppice.portal.improvement.inquiry.FindingsUploads;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.FilesUpload;
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
            add(FilesUpload.handedOut((name, content) -> uploads.keep(id, name, content), banner, "", this::again));
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
}
