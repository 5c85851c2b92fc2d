package uk.coppice.portal.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.cli.OperatorRights;

/**
 * Loads the demo trust before the web server opens, when the database is empty and embedded ({@code portal.demo=auto})
 * or the demo is asked for ({@code on}). A database with real people is never touched.
 */
@Component
@ConditionalOnWebApplication
class DemoStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Installation installation;
    private final DemoTrust trust;
    private final OperatorRights rights;
    private final DemoMode mode;
    private final boolean embedded;

    DemoStart(
            Installation installation,
            DemoTrust trust,
            OperatorRights rights,
            @Value("${portal.demo}") String mode,
            @Value("${spring.datasource.url}") String database) {
        this.installation = installation;
        this.trust = trust;
        this.rights = rights;
        this.mode = DemoMode.of(mode);
        this.embedded = database.startsWith("jdbc:h2:");
    }

    @Override
    public void afterSingletonsInstantiated() {
        var kind = installation.kind();
        if (kind == Installation.Kind.DEMO && mode == DemoMode.OFF) {
            throw new IllegalStateException("This data folder holds the demo trust, so it cannot be used without it. "
                    + "Choose another folder: set PORTAL_HOME.");
        }
        if (kind != Installation.Kind.EMPTY || mode == DemoMode.OFF || (mode == DemoMode.AUTO && !embedded)) {
            return;
        }
        LOG.info("Loading the demo trust");
        rights.run(trust::load);
    }
}
