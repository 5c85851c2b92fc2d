package uk.coppice.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Starts a part of the portal, without its pages, in a process of its own on the database of the measurement. */
final class PortalProcess {

    private PortalProcess() {}

    /**
     * Starts a process.
     *
     * @param main a class of the tests, given settings of the portal as its arguments
     * @param environment of the measurement: which database
     * @param settings further ones: {@code --portal.home=target/bench/home}
     */
    static Process start(Class<?> main, Environment environment, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                "--portal.demo=off",
                // Without pages no job runs, so nobody does meanwhile what the process is there for.
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(PORTAL|SPRING|SERVER)_.*"));
        for (String setting : List.of("url", "username", "password")) {
            builder.environment()
                    .put(
                            "SPRING_DATASOURCE_" + setting.toUpperCase(Locale.ROOT),
                            environment.getRequiredProperty("spring.datasource." + setting));
        }
        var process = builder.start();
        // A run that is broken off must not leave processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
