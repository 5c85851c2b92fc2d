package uk.coppice.portal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.util.FileSystemUtils;

/** Deletes uploads that a portal left behind when it was stopped hard. */
final class StaleUploads {

    private StaleUploads() {}

    static void delete(Path uploads, Instant before) {
        if (!Files.isDirectory(uploads)) {
            return;
        }
        try (var folders = Files.list(uploads)) {
            for (var folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
