package uk.coppice.portal.training.resources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.training.planning.PlanningAccess;

/** Takes a file in, looks at what it really is, and only then opens a transaction to keep it. */
@Component
public class ResourceUploads {

    /** The largest file, in bytes: 20 MB. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 64 * 1024;

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
        String name =
                TypedText.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(
                    "The name of the file is too long: at most " + LONGEST_NAME + " characters. It is not kept.");
        }
        var file = Files.createTempFile("portal-resource", ".upload");
        try {
            receive(content, file, name);
            var kind = FileCheck.kind(file)
                    .orElseThrow(() -> new Refusal("'" + name + "' is not kept: it is none of " + FileKind.words()
                            + ". Save it as one of these, or add a link to it."));
            if (FileKind.ofName(name).filter(kind::equals).isEmpty()) {
                throw new Refusal("'" + name + "' is not kept: by its content it is a file of the kind "
                        + kind.name() + ", and its name says otherwise. Give it the ending ."
                        + kind.name().toLowerCase(Locale.ROOT) + " and try again.");
            }
            shelf.addFile(session, TypedText.line(title), name, kind, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(InputStream content, Path file, String name) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new Refusal("'" + name + "' is larger than 20 MB, so it is not kept. Make it smaller, or add "
                            + "a link to where it lies.");
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new Refusal("'" + name + "' is empty, so it is not kept.");
        }
    }
}
