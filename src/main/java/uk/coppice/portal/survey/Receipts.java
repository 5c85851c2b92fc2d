package uk.coppice.portal.survey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody check, after the closing, that their answer was counted. The receipt was written in the same transaction
 * as the counts, so it is there exactly when they are; it holds a hash and the survey, and leads to no answer and no
 * person. Before the closing nothing is said, so that nobody learns by it who has answered in time.
 */
@Service
public class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What can be said of a closed survey as a whole.
     *
     * @param survey which
     * @param receipts how many were given
     */
    public record Check(SurveyCard survey, int receipts) {}

    /** The closed survey in which the answer with this receipt was counted; empty for any other code. */
    @Transactional(readOnly = true)
    public Optional<Check> check(String typed) {
        return jdbc.sql("SELECT " + Surveys.CARD
                        + ", (SELECT COUNT(*) FROM survey_receipt o WHERE o.survey_id = s.id) FROM survey_receipt r "
                        + "JOIN survey s ON s.id = r.survey_id WHERE r.receipt_hash = ? AND s.state = 'CLOSED'")
                .param(ShortCode.hash(typed))
                .query((row, n) -> new Check(Surveys.card(row), row.getInt(13)))
                .optional();
    }
}
