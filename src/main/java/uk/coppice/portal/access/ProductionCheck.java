package uk.coppice.portal.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.platform.Installation;

/**
 * With the profile {@code production} the portal does not start while anybody could sign in as somebody else, or its
 * settings leave open what a trust takes for shut.
 */
@Component
@ConditionalOnWebApplication
@Profile("production")
class ProductionCheck implements SmartInitializingSingleton {

    /** What a database is given to try it out, here and elsewhere. */
    private static final Set<String> TRIED_OUT = Set.of(
            "", "portal", "password", "passwort", "secret", "changeme", "change-me", "root", "mysql", "admin", "test");

    private final Installation installation;
    private final Providers providers;
    private final Environment settings;

    ProductionCheck(Installation installation, Providers providers, Environment settings) {
        this.installation = installation;
        this.providers = providers;
        this.settings = settings;
    }

    /**
     * What is looked at.
     *
     * @param demo the setting {@code portal.demo}
     * @param demoTrust whether the database holds the demo trust
     * @param hasProvider whether staff can sign in with an account of their own
     * @param address where the portal is reached
     * @param database its address
     * @param user of the database
     * @param password of the database
     * @param forwarded the setting {@code server.forward-headers-strategy}
     * @param ownTls whether the portal itself ends TLS
     * @param secretForAll whether others on the machine can read the portal's own secret
     */
    record Found(
            String demo,
            boolean demoTrust,
            boolean hasProvider,
            String address,
            String database,
            String user,
            String password,
            String forwarded,
            boolean ownTls,
            boolean secretForAll) {}

    @Override
    public void afterSingletonsInstantiated() {
        var missing = missing(new Found(
                setting("portal.demo"),
                installation.kind() == Installation.Kind.DEMO,
                !providers.all().isEmpty(),
                setting("portal.address"),
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"),
                setting("server.forward-headers-strategy"),
                !(setting("server.ssl.bundle") + setting("server.ssl.key-store") + setting("server.ssl.certificate"))
                        .isBlank(),
                setting("portal.secret").isBlank() && readByAll(Path.of(setting("portal.home"), "secret"))));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The profile production wants: " + String.join("; ", missing) + ".");
        }
    }

    /** What keeps the portal from starting, each with the way out. */
    static List<String> missing(Found found) {
        var missing = new ArrayList<String>();
        if (!List.of("off", "false").contains(found.demo().strip())) {
            missing.add("portal.demo off (./portal run --no-demo, or PORTAL_DEMO=off)");
        }
        if (found.demoTrust()) {
            missing.add("a database without the demo trust");
        }
        if (!found.hasProvider()) {
            missing.add("a sign-in provider under portal.sign-in.providers");
        }
        if (!found.address().startsWith("https://")) {
            missing.add("portal.address with https://");
        }
        if (!found.ownTls() && !found.forwarded().equalsIgnoreCase("native")) {
            missing.add("server.forward-headers-strategy native, and a web server with TLS in front that sets "
                    + "X-Forwarded-For and X-Forwarded-Proto anew (or server.ssl: the portal's own TLS)");
        }
        String password = found.password().strip().toLowerCase(Locale.ROOT);
        boolean embedded = found.database().startsWith("jdbc:h2:file:");
        if (!embedded
                && (TRIED_OUT.contains(password) || password.equals(found.user().toLowerCase(Locale.ROOT)))) {
            missing.add("a password of the database that nobody guesses (SPRING_DATASOURCE_PASSWORD)");
        }
        if (found.secretForAll()) {
            missing.add("the file 'secret' of the data folder for the portal's own user alone (chmod 600)");
        }
        return missing;
    }

    /** Whether everybody on the machine can read a file, where the machine knows of such a thing. */
    static boolean readByAll(Path file) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix") || !Files.exists(file)) {
            return false;
        }
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException notTold) {
            return false;
        }
    }

    private String setting(String name) {
        return settings.getProperty(name, "").strip();
    }
}
