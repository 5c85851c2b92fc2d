package uk.coppice.portal.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files in the database, so that one backup holds everything and every server of the portal finds them; in pieces of a
 * megabyte, so that neither memory nor a packet to the database ever holds a whole one. Needs a transaction around it.
 */
public final class FilePieces {

    /** The size of a piece, in bytes. */
    public static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;
    private final String table;
    private final String owner;

    /**
     * The pieces in a table.
     *
     * @param table its name, with columns {@code piece} and {@code content}
     * @param owner its column for the file that a piece belongs to
     */
    public FilePieces(JdbcClient jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
    }

    /** Writes a file, piece by piece. */
    public void write(long id, Path file) {
        try (var content = Files.newInputStream(file)) {
            int piece = 0;
            for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                jdbc.sql("INSERT INTO " + table + " (" + owner + ", piece, content) VALUES (?, ?, ?)")
                        .param(id)
                        .param(piece++)
                        .param(bytes)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of a file, from 0; empty after the last. */
    public Optional<byte[]> read(long id, int piece) {
        return jdbc.sql("SELECT content FROM " + table + " WHERE " + owner + " = ? AND piece = ?")
                .param(id)
                .param(piece)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
