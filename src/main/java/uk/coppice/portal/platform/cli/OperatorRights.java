package uk.coppice.portal.platform.cli;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Lets the portal itself act where nobody is signed in: work on a schedule, and loading the demo. */
@Component
public class OperatorRights {

    // Vaadin keeps the security context in a way of its own, which is not the default one until the portal has started.
    private final ObjectProvider<SecurityContextHolderStrategy> strategies;

    OperatorRights(ObjectProvider<SecurityContextHolderStrategy> strategies) {
        this.strategies = strategies;
    }

    /** Does some work with the operator's rights, in this thread; afterwards nobody is signed in here. */
    public void run(Runnable work) {
        var operator = CommandLineMode.contextOf(CommandLineMode.PORTAL);
        SecurityContextHolder.setContext(operator);
        strategies.ifAvailable(strategy -> strategy.setContext(operator));
        try {
            work.run();
        } finally {
            strategies.ifAvailable(SecurityContextHolderStrategy::clearContext);
            SecurityContextHolder.clearContext();
        }
    }
}
