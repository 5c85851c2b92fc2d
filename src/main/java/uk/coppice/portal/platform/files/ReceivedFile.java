package uk.coppice.portal.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/**
 * A file that somebody sent, looked at before anybody keeps it: its size, its name, and that it is of a kind that is
 * kept, by its content. It lies in a temporary folder until it is closed.
 *
 * @param name as the sender called it, without folders and invisible characters
 * @param kind by its content, and by its name too
 * @param content where it lies
 */
public record ReceivedFile(String name, FileKind kind, Path content) implements AutoCloseable {

    /** The largest file, in bytes: 20 MB. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 64 * 1024;

    /**
     * Takes a file in. Call it outside a transaction: it lasts as long as the sender's connection is slow.
     *
     * @throws Refusal when it is too large, empty, or of a kind that is not kept, whatever its name says
     */
    public static ReceivedFile receive(String fileName, InputStream content) throws IOException {
        String name =
                TypedText.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(
                    "The name of the file is too long: at most " + LONGEST_NAME + " characters. It is not kept.");
        }
        var file = Files.createTempFile("portal-received", ".upload");
        try {
            copy(content, file, name);
            return new ReceivedFile(name, kind(file, name), file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Its size. */
    public long bytes() {
        try {
            return Files.size(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without its ending. */
    public String title() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }

    private static FileKind kind(Path file, String name) throws IOException {
        var kind = FileCheck.kind(file)
                .orElseThrow(() -> new Refusal("'" + name + "' is not kept: it is none of " + FileKind.words()
                        + ". Save it as one of these, or add a link to it."));
        if (FileKind.ofName(name).filter(kind::equals).isEmpty()) {
            throw new Refusal("'" + name + "' is not kept: by its content it is a file of the kind " + kind.name()
                    + ", and its name says otherwise. Give it the ending ."
                    + kind.name().toLowerCase(Locale.ROOT) + " and try again.");
        }
        return kind;
    }

    private static void copy(InputStream content, Path file, String name) throws IOException {
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
