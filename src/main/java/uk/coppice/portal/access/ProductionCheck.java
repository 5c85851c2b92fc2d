package uk.coppice.portal.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
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
    private final SignInSettings signIn;
    private final ConfigurableEnvironment settings;

    ProductionCheck(
            Installation installation, Providers providers, SignInSettings signIn, ConfigurableEnvironment settings) {
        this.installation = installation;
        this.providers = providers;
        this.signIn = signIn;
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
     * @param secretsForAll files with a secret in them that others on the machine can read
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
            List<Path> secretsForAll) {}

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
                secretsForAll()));
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
        for (var file : found.secretsForAll()) {
            missing.add("the file " + file + ", where a secret stands, for the portal's own user alone (chmod 600)");
        }
        return missing;
    }

    /** Files with a secret in them that everybody on the machine can read. */
    private List<Path> secretsForAll() {
        var files = SecretFiles.of(settings.getPropertySources());
        if (setting("portal.secret").isBlank()) {
            files.add(Path.of(setting("portal.home"), "secret"));
        }
        signIn.providers().values().stream()
                .map(provider -> provider.clientSecretFile().strip())
                .filter(file -> !file.isEmpty())
                .forEach(file -> files.add(Path.of(file)));
        return files.stream().filter(SecretFiles::readByAll).toList();
    }

    private String setting(String name) {
        return settings.getProperty(name, "").strip();
    }
}
