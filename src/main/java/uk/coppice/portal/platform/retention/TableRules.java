package uk.coppice.portal.platform.retention;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins rules that are told by conditions on tables. */
@Component
public class TableRules {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TableRules(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** A rule that waits for an administrator's word. */
    public TableRule of(TableRule.About about, TableRule.Times times) {
        return new TableRule(jdbc, transaction, clock, about, times, false);
    }

    /** A rule that has been promised: {@link RetentionRule#promised}. */
    public TableRule promised(TableRule.About about, TableRule.Times times) {
        return new TableRule(jdbc, transaction, clock, about, times, true);
    }
}
