package uk.coppice.portal.improvement.inquiry;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.ReceivedFile;

/** Takes a file in, looks at what it really is, and only then opens a transaction to keep it. */
@Component
public class FindingsUploads {

    private final FindingsFiles files;

    FindingsUploads(FindingsFiles files) {
        this.files = files;
    }

    /**
     * Keeps a file of the viewer's own inquiry.
     *
     * @throws Refusal when it is too large, empty, or of a kind that is not kept, whatever its name says
     */
    public void keep(long inquiry, String fileName, InputStream content) throws IOException {
        try (var file = ReceivedFile.receive(fileName, content)) {
            files.keep(inquiry, file);
        }
    }
}
