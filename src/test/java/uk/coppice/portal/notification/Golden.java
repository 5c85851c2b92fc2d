package uk.coppice.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file in {@code src/test/resources/mail}. After a wanted change of words run the tests once with
 * {@code PORTAL_WRITE_GOLDEN=yes} in the environment, and read the difference before it is committed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/mail");

    private Golden() {}

    public static void same(String file, String actual) {
        var path = FOLDER.resolve(file);
        String plain = actual.replace("\r\n", "\n");
        try {
            if (System.getenv("PORTAL_WRITE_GOLDEN") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, plain);
            }
            assertThat(plain).as(file).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
