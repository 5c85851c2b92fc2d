package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.training.SessionKind;

/** Loads what was delivered in an academic year up to a day. */
@Component
class DeliveredTrainings {

    private static final String OF_THE_YEAR = "s.status = 'DELIVERED' AND s.session_date BETWEEN :first AND :asOf";

    private final JdbcClient jdbc;
    private final Schools schools;

    DeliveredTrainings(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    @Transactional(readOnly = true)
    public DeliveredTraining of(MeasureRequest request) {
        var training = new DeliveredTraining();
        statement("SELECT s.id, s.kind, s.session_date FROM training_session s WHERE ", request)
                .query(row -> {
                    training.session(
                            row.getLong(1), SessionKind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
                });
        statement(
                        "SELECT l.session_id, l.person_id FROM session_lead l JOIN training_session s "
                                + "ON s.id = l.session_id WHERE l.person_id IS NOT NULL AND ",
                        request)
                .query(row -> {
                    training.lead(row.getLong(1), row.getLong(2));
                });
        var byId = schools.byId();
        statement(
                        "SELECT a.session_id, a.person_id, CASE WHEN m.id IS NULL THEN g.school_id ELSE m.school_id END "
                                + "FROM attendance a JOIN training_session s ON s.id = a.session_id "
                                + "LEFT JOIN guest g ON g.id = a.guest_id "
                                // where a guest worked on the day: the last move up to it
                                + "LEFT JOIN guest_move m ON m.guest_id = g.id AND m.from_date = "
                                + "(SELECT MAX(x.from_date) FROM guest_move x "
                                + "WHERE x.guest_id = g.id AND x.from_date <= s.session_date) "
                                + "WHERE a.superseded = 0 AND a.mark IN ('ATTENDED', 'PART', 'MADE_UP') AND ",
                        request)
                .query(row -> {
                    long person = row.getLong(2);
                    if (row.wasNull()) {
                        training.guestPresent(row.getLong(1), byId.get(row.getLong(3)));
                    } else {
                        training.staffPresent(row.getLong(1), person);
                    }
                });
        return training;
    }

    private JdbcClient.StatementSpec statement(String sql, MeasureRequest request) {
        return jdbc.sql(sql + OF_THE_YEAR)
                .param("first", request.year().firstDay())
                .param("asOf", request.asOf());
    }
}
