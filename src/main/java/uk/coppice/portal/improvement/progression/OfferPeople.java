package uk.coppice.portal.improvement.progression;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the audit trail says an offer is about. */
@Component
public class OfferPeople {

    private final JdbcClient jdbc;

    OfferPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was offered something; empty when there is no such offer. */
    @Transactional(readOnly = true)
    public Optional<Long> of(long id) {
        return jdbc.sql("SELECT person_id FROM progression_offer WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }
}
