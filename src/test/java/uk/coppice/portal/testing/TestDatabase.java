package uk.coppice.portal.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every test context a database of its own: H2 in memory, or, where {@code PORTAL_TEST_DATASOURCE_URL} names a
 * MySQL server ({@code jdbc:mysql://127.0.0.1:3306/}), a schema there that goes when the tests end. Several runs may
 * share a server.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SERVER = "PORTAL_TEST_DATASOURCE_URL";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "portal_test_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        String server = System.getenv(SERVER);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database", server == null || server.isBlank() ? h2(name) : mysql(server, name)));
    }

    /** Whether the tests run on MySQL. */
    public static boolean mysql() {
        String server = System.getenv(SERVER);
        return server != null && !server.isBlank();
    }

    private static Map<String, Object> h2(String name) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                "spring.datasource.username",
                "sa",
                "spring.datasource.password",
                "");
    }

    private static Map<String, Object> mysql(String server, String name) {
        String user = environment("PORTAL_TEST_DATASOURCE_USERNAME", "root");
        String password = environment("PORTAL_TEST_DATASOURCE_PASSWORD", "");
        run(server, user, password, "CREATE DATABASE " + name);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> run(server, user, password, "SET lock_wait_timeout = 10", "DROP DATABASE " + name)));
        return Map.of(
                "spring.datasource.url",
                withSchema(server, name),
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    /** {@code jdbc:mysql://host:port/?option=1} becomes {@code jdbc:mysql://host:port/name?option=1}. */
    static String withSchema(String server, String name) {
        int options = server.indexOf('?');
        String address = options < 0 ? server : server.substring(0, options);
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        return (slash < 0 ? address : address.substring(0, slash)) + "/" + name
                + (options < 0 ? "" : server.substring(options));
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    private static void run(String server, String user, String password, String... commands) {
        try (var connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server that " + SERVER + " names: " + e.getMessage(), e);
        }
    }
}
