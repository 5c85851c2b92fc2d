package uk.coppice.portal.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Which files hold a secret of the portal's. */
final class SecretFiles {

    /** Settings that are secrets: {@code portal.secret}, {@code spring.mail.password}, {@code …client-secret}. */
    private static final Pattern SECRET =
            Pattern.compile("portal\\.secret|.*\\.client-?secret|.*[.-]password", Pattern.CASE_INSENSITIVE);

    /** A value that names another setting, such as one of the environment, holds nothing itself. */
    private static final String ELSEWHERE = "${";

    private SecretFiles() {}

    /**
     * The files, on this machine's disk, that settings were read from and where a secret stands in the clear: settings in
     * YAML, or a folder with a file for each setting.
     */
    static Set<Path> of(Iterable<PropertySource<?>> settings) {
        var files = new TreeSet<Path>();
        for (var source : settings) {
            if (source instanceof EnumerablePropertySource<?> named && source instanceof OriginLookup<?>) {
                for (String name : named.getPropertyNames()) {
                    if (SECRET.matcher(name).matches() && inTheClear(source.getProperty(name))) {
                        file(source, name).ifPresent(files::add);
                    }
                }
            }
        }
        return files;
    }

    /**
     * Whether everybody on the machine can read a file, where the machine knows of such a thing. What came into a
     * container as a secret ({@link SecretMounts}) is on no machine that others share.
     */
    static boolean readByAll(Path file) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix") || !Files.exists(file)) {
            return false;
        }
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)
                    && !SecretMounts.seen().hold(file.toRealPath());
        } catch (IOException | UnsupportedOperationException notTold) {
            return false;
        }
    }

    private static boolean inTheClear(@Nullable Object value) {
        String text = String.valueOf(value);
        return !text.isBlank() && !text.contains(ELSEWHERE);
    }

    private static Optional<Path> file(PropertySource<?> source, String name) {
        var origin = OriginLookup.getOrigin(source, name);
        if (!(origin instanceof TextResourceOrigin text)
                || text.getResource() == null
                || !text.getResource().isFile()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.getResource().getFile().toPath());
        } catch (IOException notOnDisk) {
            return Optional.empty();
        }
    }
}
