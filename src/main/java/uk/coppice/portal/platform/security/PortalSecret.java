package uk.coppice.portal.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The portal's own secret: from the setting {@code portal.secret} (by environment PORTAL_SECRET), else from a file in
 * the data folder that the first start makes, readable by its owner alone. Several servers of one trust need the same.
 */
@Component
public class PortalSecret {

    /** A shorter secret could be guessed. */
    private static final int SHORTEST = 32;

    private static final int BYTES = 32;

    private final String text;

    PortalSecret(@Value("${portal.secret:}") String given, @Value("${portal.home}") Path home) {
        this.text = given.isBlank() ? ofFile(home.resolve("secret")) : given.strip();
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("portal.secret must have at least " + SHORTEST + " characters");
        }
    }

    String text() {
        return text;
    }

    private static String ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's secret can be neither read nor made: " + file, e);
        }
    }

    /** Whole or not at all: two servers that start at once on one folder end with the same secret. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var draft = Files.createTempFile(folder, "secret", ".new", ownerOnly);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // the other server was first
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
