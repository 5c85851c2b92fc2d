package uk.coppice.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged portal taken out of its jar, with the classes that a start needs laid up beforehand: a run of journeys
 * starts some twenty portals, and each would spend most of its start on finding and reading classes. It is the same code;
 * {@code portal.jar} names another jar to try.
 */
final class UnpackedPortal {

    private static final Path JAR = Path.of(System.getProperty("portal.jar", "target/portal.jar"));
    private static final Path FOLDER = Path.of("target", "journey", "unpacked");
    private static final Path UNPACKED = FOLDER.resolve("portal.jar");
    private static final Path CLASSES = FOLDER.resolve("portal.aot");

    /** Starts faster; the journeys are over before the slower compiler would pay off. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            // What the virtual machine thinks of its classes is no part of what a command prints.
            "-Xlog:disable",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final List<String> START = start();

    private UnpackedPortal() {}

    /** How it is started: the words of the portal's own command line follow. */
    static List<String> command(String... words) {
        return joined(START, List.of(words));
    }

    /** The first lane of a run makes it ready, the others wait for that. */
    private static List<String> start() {
        try {
            Files.createDirectories(FOLDER.getParent());
            try (var channel = FileChannel.open(
                            FOLDER.resolveSibling("unpacked.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                var stamp = FOLDER.resolve("made-of.txt");
                if (!Files.exists(stamp) || !Files.readString(stamp).equals(stampOfJar())) {
                    PortalProcess.delete(FOLDER);
                    unpack();
                    layUpClasses();
                    Files.writeString(stamp, stampOfJar());
                }
            }
            return withOptions("-XX:AOTCache=" + CLASSES, "-jar", UNPACKED.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stampOfJar() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + " to try: ./portal test --browser builds it");
        }
        return JAR.toAbsolutePath() + " of " + Files.getLastModifiedTime(JAR) + ", " + Files.size(JAR) + " bytes";
    }

    private static void unpack() throws IOException {
        var unpacking = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--destination",
                        FOLDER.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(UNPACKED)) {
            throw new IllegalStateException(JAR + " could not be unpacked: " + said);
        }
    }

    /**
     * A portal without a trust starts and ends once; the virtual machine then writes down what it has loaded. Where that
     * takes too long, each portal finds its classes by itself: slower, and the same.
     */
    private static void layUpClasses() throws IOException {
        try {
            PortalProcess.once(
                    "unpacked",
                    joined(
                            withOptions("-XX:AOTCacheOutput=" + CLASSES, "-jar", UNPACKED.toString()),
                            List.of("run", "--server.port=0", "--portal.demo=off")));
        } catch (IllegalStateException tooLong) {
            System.out.println("No classes laid up: "
                    + String.valueOf(tooLong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<String> withOptions(String... words) {
        return joined(joined(List.of(java()), OPTIONS), List.of(words));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
