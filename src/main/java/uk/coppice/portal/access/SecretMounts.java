package uk.coppice.portal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a container engine puts secrets. It gives them to everybody in the container, mode 0444, in which there is nobody
 * but the portal: a mount of its own, read-only, that is kept in memory (Kubernetes, Swarm) or lies below
 * {@code /run/secrets} (Docker Compose). A folder of a machine with other people on it is neither, for whoever put a file
 * there can write to it.
 */
final class SecretMounts {

    private static final Path OF_THIS_PROCESS = Path.of("/proc/self/mounts");
    private static final Path USUAL = Path.of("/run/secrets");
    private static final Path ROOT = Path.of("/");
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

    private final List<Mount> mounts;

    private record Mount(Path at, String type, boolean readOnly) {

        boolean secrets() {
            return readOnly && !at.equals(ROOT) && (IN_MEMORY.contains(type) || at.startsWith(USUAL));
        }
    }

    /**
     * @param lines as Linux tells them: device, folder, type, options
     */
    SecretMounts(List<String> lines) {
        mounts = lines.stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > 3)
                .map(fields -> new Mount(
                        Path.of(plain(fields[1])),
                        fields[2],
                        Arrays.asList(fields[3].split(",")).contains("ro")))
                .toList();
    }

    /** Those that this process sees; none on a machine that does not tell. */
    static SecretMounts seen() {
        try {
            return new SecretMounts(Files.readAllLines(OF_THIS_PROCESS));
        } catch (IOException notLinux) {
            return new SecretMounts(List.of());
        }
    }

    /**
     * Whether a file lies on one.
     *
     * @param file absolute, without links
     */
    boolean hold(Path file) {
        return mounts.stream()
                .filter(mount -> file.startsWith(mount.at))
                // Of two at one place the later covers the earlier.
                .reduce((one, other) -> other.at.getNameCount() >= one.at.getNameCount() ? other : one)
                .filter(Mount::secrets)
                .isPresent();
    }

    /** A blank stands as {@code \\040}, the rest that could not stand in such a line alike. */
    private static String plain(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
