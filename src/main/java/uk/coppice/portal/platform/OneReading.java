package uk.coppice.portal.platform;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.platform.audit.Outermost;

/**
 * Reads all that a page shows in one transaction that only reads: the parts of the page agree with each other, the
 * database is told of one reading instead of many, and what several parts ask for is read once ({@link ReadOnce}).
 */
@Component
public class OneReading {

    private final TransactionTemplate reading;
    private final Outermost outermost;

    OneReading(PlatformTransactionManager transactions, Outermost outermost) {
        this.reading = new TransactionTemplate(transactions);
        this.outermost = outermost;
        reading.setReadOnly(true);
    }

    /** Runs what reads. It must change nothing, and catch nothing that a service throws. */
    public void of(Runnable parts) {
        outermost.run(() -> reading.executeWithoutResult(one -> parts.run()));
    }
}
