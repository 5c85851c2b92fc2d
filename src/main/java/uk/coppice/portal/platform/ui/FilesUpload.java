package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.FileKind;
import uk.coppice.portal.platform.files.ReceivedFile;

/**
 * Where files are chosen or dropped. Whoever keeps one may refuse it in a {@link Refusal}; the last reason is said when
 * all have arrived.
 */
public final class FilesUpload extends Upload {

    private static final long serialVersionUID = 1L;

    private final Keeper keeper;
    private volatile String refusal = "";

    /** Keeps a file, on a request of its own, without the page's lock. */
    @FunctionalInterface
    public interface Keeper extends Serializable {

        /** @throws Refusal when it is not kept, with the reason */
        void keep(String name, InputStream content) throws IOException;
    }

    /**
     * Of any size and kind.
     *
     * @param words on the button
     * @param arrived after all have arrived, with the reason why one was not kept, or with nothing
     */
    public FilesUpload(String words, Keeper keeper, SerializableConsumer<String> arrived) {
        this.keeper = keeper;
        setUploadHandler(this::receive);
        setUploadButton(new Button(words));
        setDropLabel(new Span("or drop them here"));
        addAllFinishedListener(finished -> {
            clearFileList();
            String said = refusal;
            refusal = "";
            arrived.accept(said);
        });
    }

    /**
     * Of the kinds that the portal hands out, each up to 20 MB.
     *
     * @param banner where it says what was not kept
     * @param instead what else to do with a larger file, as {@code add a link}; empty when there is nothing
     * @param changed after all have arrived
     */
    public static FilesUpload handedOut(Keeper keeper, Banner banner, String instead, SerializableRunnable changed) {
        var upload = new FilesUpload("Add files", keeper, refusal -> {
            banner.clear();
            if (!refusal.isEmpty()) {
                banner.say(refusal);
            }
            changed.run();
        });
        upload.setMaxFileSize(ReceivedFile.MOST_BYTES);
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig("Larger than 20 MB" + (instead.isEmpty() ? "" : ": " + instead + " to it instead")));
        upload.setI18n(words);
        upload.addFileRejectedListener(event -> banner.say("'" + event.getFileName()
                + "' is larger than 20 MB, so it is not kept. Make it smaller"
                + (instead.isEmpty() ? "." : ", or " + instead + ".")));
        upload.getElement().setAttribute("aria-label", "Add files: " + FileKind.words() + ", up to 20 MB each");
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            keeper.keep(event.getFileName(), content);
        } catch (Refusal e) {
            refusal = e.reason();
            event.reject(e.reason());
        }
    }
}
