package uk.coppice.portal.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The packaged portal, running in a process of its own on a free port, over a data folder that was empty. */
final class PortalProcess implements AutoCloseable {

    private static final Path FOLDER = Stage.lane();
    private static final Pattern READY = Pattern.compile("The portal is ready: http://localhost:(\\d+)");
    private static final long SECONDS_TO_START = 120;
    private static final long SECONDS_TO_END = 20;
    /** What writes down its classes at its end takes that long on a busy machine. */
    private static final long SECONDS_TO_LAY_UP = 180;

    private final Path home;
    private final Path log;
    private final Process process;
    private final int port;

    private PortalProcess(Path home, Path log, Process process, int port) {
        this.home = home;
        this.log = log;
        this.process = process;
        this.port = port;
    }

    /** What a command printed, errors included, and how it ended. */
    record Said(int code, String text) {}

    /**
     * Starts it, and returns when it says that it is ready.
     *
     * @param name of its data folder and its log below {@link Stage#lane}
     * @param settings as on the command line: {@code --portal.demo=off}
     */
    static PortalProcess start(String name, String... settings) {
        var words = new ArrayList<>(List.of("run", "--server.port=0"));
        words.addAll(List.of(settings));
        return start(name, UnpackedPortal.command(words.toArray(String[]::new)));
    }

    /** Starts one, ends it when it is ready, and returns when it has ended: nothing of it stays but its log. */
    static void once(String name, List<String> command) throws IOException {
        var portal = start(name, command);
        portal.end(SECONDS_TO_LAY_UP);
        delete(portal.home);
    }

    private static PortalProcess start(String name, List<String> command) {
        var home = FOLDER.resolve(name + "-data").toAbsolutePath();
        var log = FOLDER.resolve(name + ".log");
        try {
            delete(home);
            Files.createDirectories(home);
            var process = builder(home, command).start();
            // A run that is broken off must not leave servers behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new PortalProcess(home, log, process, waitUntilReady(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is: {@code http://localhost:40123/}. */
    String address() {
        return "http://localhost:" + port + "/";
    }

    int port() {
        return port;
    }

    /** What it has said. */
    Path log() {
        return log;
    }

    /** How much of its memory is in use, once what nobody uses any more is gone. */
    long heldInMegabytes() {
        tool("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(tool("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The portal does not say how much memory it uses");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private String tool(String command) {
        try {
            var running = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its data folder. */
    Path home() {
        return home;
    }

    /** Runs one of the portal's commands on the same data folder, beside the running server. */
    Said command(String... words) {
        try {
            var builder = builder(home, UnpackedPortal.command(words));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            var running = builder.start();
            var text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(running.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Broken off while running " + String.join(" ", words), e);
        }
    }

    @Override
    public void close() {
        end(SECONDS_TO_END);
    }

    private void end(long patience) {
        // By its handle: else what it says until its end would find nobody to read it, and laying up classes fails of
        // that.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(patience, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal did not end when asked to; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder builder(Path home, List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nothing of the caller's settings may reach it.
        builder.environment().keySet().removeIf(name -> name.matches("(PORTAL|SPRING|SERVER)_.*"));
        builder.environment().put("PORTAL_HOME", home.toString());
        return builder;
    }

    private static int waitUntilReady(Process process, Path log) throws IOException {
        var ready = new CompletableFuture<Integer>();
        Files.writeString(log, "");
        // No virtual thread: as many of them as there are cores wait for output at the same time.
        Thread.ofPlatform().daemon().start(() -> {
            try (var output = process.inputReader(StandardCharsets.UTF_8);
                    var copy = Files.newBufferedWriter(log)) {
                copy(output, copy, ready);
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        try {
            return ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The portal did not start:\n" + Files.readString(log), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Broken off while the portal started", e);
        }
    }

    private static void copy(BufferedReader output, java.io.Writer copy, CompletableFuture<Integer> ready)
            throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            copy.write(line + "\n");
            copy.flush();
            var found = READY.matcher(line);
            if (found.find()) {
                ready.complete(Integer.valueOf(found.group(1)));
            }
        }
        ready.completeExceptionally(new IllegalStateException("It ended by itself"));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
