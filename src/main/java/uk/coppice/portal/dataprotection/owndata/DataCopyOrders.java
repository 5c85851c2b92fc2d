package uk.coppice.portal.dataprotection.owndata;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the audit trail says a copy is about. */
@Component
public class DataCopyOrders {

    private final JdbcClient jdbc;

    DataCopyOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a copy was ordered of; empty for a guest, who has no staff record, and when there is no such order. */
    @Transactional(readOnly = true)
    public Optional<Long> person(long copy) {
        return jdbc.sql("SELECT person_id FROM data_copy WHERE id = ? AND person_id IS NOT NULL")
                .param(copy)
                .query(Long.class)
                .optional();
    }
}
