package uk.coppice.portal.survey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail knows a survey by. */
@Component
public class SurveyNames {

    private final JdbcClient jdbc;

    SurveyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a survey; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> of(long id) {
        return jdbc.sql("SELECT code FROM survey WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }
}
