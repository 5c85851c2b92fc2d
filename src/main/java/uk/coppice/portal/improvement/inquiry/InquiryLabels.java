package uk.coppice.portal.improvement.inquiry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail knows an inquiry by. */
@Component
public class InquiryLabels {

    private final JdbcClient jdbc;

    InquiryLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of an inquiry; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> of(long id) {
        return jdbc.sql("SELECT code FROM inquiry WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }
}
