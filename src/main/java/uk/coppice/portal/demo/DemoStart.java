package uk.coppice.portal.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.cli.CommandLineMode;

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
    private final ObjectProvider<SecurityContextHolderStrategy> contexts;
    private final DemoMode mode;
    private final boolean embedded;

    DemoStart(
            Installation installation,
            DemoTrust trust,
            ObjectProvider<SecurityContextHolderStrategy> contexts,
            @Value("${portal.demo}") String mode,
            @Value("${spring.datasource.url}") String database) {
        this.installation = installation;
        this.trust = trust;
        this.contexts = contexts;
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
        // Vaadin keeps the security context in a way of its own, which is not yet the default one at this moment.
        var operator = CommandLineMode.operatorContext();
        SecurityContextHolder.setContext(operator);
        contexts.ifAvailable(strategy -> strategy.setContext(operator));
        try {
            trust.load();
        } finally {
            contexts.ifAvailable(SecurityContextHolderStrategy::clearContext);
            SecurityContextHolder.clearContext();
        }
    }
}
