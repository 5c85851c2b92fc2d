package uk.coppice.portal.survey.midyear;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.SchoolCodeGuard;

/** Answers are counted by the codes of schools until a survey closes: until then the codes stay. */
@Component
class OpenSurveyKeepsCodes implements SchoolCodeGuard {

    private final JdbcClient jdbc;

    OpenSurveyKeepsCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> whyNotNow() {
        return jdbc
                .sql("SELECT title FROM survey WHERE kind = 'MID_YEAR' AND state = 'OPEN' ORDER BY closes_at")
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(title ->
                        "‘" + title + "’ is open and counts answers by the codes of schools. Change the code once "
                                + "it has closed. Nothing is saved.");
    }
}
