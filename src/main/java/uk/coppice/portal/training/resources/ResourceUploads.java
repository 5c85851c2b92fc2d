package uk.coppice.portal.training.resources;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.training.planning.PlanningAccess;

/** Takes a file in, looks at what it really is, and only then opens a transaction to keep it. */
@Component
public class ResourceUploads {

    private final ResourceShelf shelf;
    private final PlanningAccess access;

    ResourceUploads(ResourceShelf shelf, PlanningAccess access) {
        this.shelf = shelf;
        this.access = access;
    }

    /**
     * Keeps a file for those who come to a session.
     *
     * @param title how it is called in the library; empty: as the file
     * @throws Refusal when it is too large, empty, or of a kind that is not kept, whatever its name says
     */
    public void keep(long session, String title, String fileName, InputStream content) throws IOException {
        access.require(session);
        try (var file = ReceivedFile.receive(fileName, content)) {
            shelf.addFile(session, TypedText.line(title), file);
        }
    }
}
