package uk.coppice.portal.induction.outcome;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Outcome;

/** All outcomes, for the trust's figure: asks nobody who they are, so nothing of it goes to a page as it stands. */
@Component
public class OutcomeBook {

    private final JdbcClient jdbc;

    OutcomeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose outcome it is, and which. */
    public record OfPerson(long person, Outcome outcome) {

        /** Says nothing: this must not come into a log. */
        @Override
        public String toString() {
            return "an outcome";
        }
    }

    /** Those decided between two days, both inclusive; an extension and a later pass are two. */
    @Transactional(readOnly = true)
    public List<OfPerson> decidedBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        "SELECT i.person_id, o.outcome FROM induction_outcome o JOIN induction i ON i.id = o.induction_id "
                                + "WHERE o.outcome_on BETWEEN ? AND ? ORDER BY o.outcome_on, o.id")
                .param(first)
                .param(last)
                .query((row, n) -> new OfPerson(row.getLong(1), Outcome.valueOf(row.getString(2))))
                .list();
    }
}
