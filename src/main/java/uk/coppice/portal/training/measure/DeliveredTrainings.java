package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ReadOnce;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.training.SessionKind;

/**
 * Loads what was delivered in an academic year up to a day. Of a large trust that is 200,000 marks, so a register comes as
 * one row, its people in one text: half the time of a row a mark, and a fifth of the memory.
 */
@Component
public class DeliveredTrainings {

    private static final String OF_THE_YEAR =
            " WHERE s.status = 'DELIVERED' AND s.session_date BETWEEN :first AND :asOf";

    private static final String SESSIONS =
            "SELECT s.id, s.kind, s.series_code, s.session_date, l.person_id FROM training_session s "
                    + "LEFT JOIN session_lead l ON l.session_id = s.id AND l.person_id IS NOT NULL" + OF_THE_YEAR;

    // The hint lets MySQL put the largest register into one text; for H2 it is a comment.
    private static final String REGISTERS = "SELECT /*+ SET_VAR(group_concat_max_len = 16777216) */ s.id, "
            + "COUNT(a.person_id), GROUP_CONCAT(a.person_id), COUNT(a.guest_id), GROUP_CONCAT(a.guest_id) "
            + "FROM training_session s LEFT JOIN attendance a ON a.session_id = s.id AND a.present = TRUE"
            + OF_THE_YEAR + " GROUP BY s.id";

    private record UpTo(AcademicYear year, LocalDate asOf) implements ReadOnce.Key<DeliveredTraining> {}

    private final JdbcClient jdbc;
    private final Schools schools;

    DeliveredTrainings(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    /** Read once for all the figures of a scorecard. */
    @Transactional(readOnly = true)
    public DeliveredTraining of(MeasureRequest request) {
        return ReadOnce.get(new UpTo(request.year(), request.asOf()), () -> read(request));
    }

    private DeliveredTraining read(MeasureRequest request) {
        var training = new DeliveredTraining();
        statement(SESSIONS, request).query(row -> {
            long session = row.getLong(1);
            if (!training.has(session)) {
                training.session(
                        session,
                        SessionKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class));
            }
            long lead = row.getLong(5);
            if (!row.wasNull()) {
                training.lead(session, lead);
            }
        });
        var guests = new GuestSchools(jdbc, schools.byId());
        statement(REGISTERS, request).query(row -> {
            long session = row.getLong(1);
            // One that was delivered between the two statements is left for the next look.
            if (training.has(session)) {
                var date = training.date(session);
                each(row.getString(3), row.getInt(2), person -> training.staffPresent(session, person));
                each(row.getString(5), row.getInt(4), guest -> training.guestPresent(session, guests.of(guest, date)));
            }
        });
        return training;
    }

    private JdbcClient.StatementSpec statement(String sql, MeasureRequest request) {
        return jdbc.sql(sql).param("first", request.year().firstDay()).param("asOf", request.asOf());
    }

    /**
     * Takes the ids of a text apart: {@code 12,7,31}.
     *
     * @throws IllegalStateException when there are not as many as the database counted: a figure would be wrong
     */
    static void each(@Nullable String text, int count, LongConsumer taker) {
        String ids = text == null ? "" : text;
        int taken = 0;
        for (int from = 0; from < ids.length(); taken++) {
            int comma = ids.indexOf(',', from);
            int end = comma < 0 ? ids.length() : comma;
            taker.accept(Long.parseLong(ids, from, end, 10));
            from = end + 1;
        }
        if (taken != count) {
            throw new IllegalStateException("A register has " + count + " marks, of which " + taken + " were read");
        }
    }
}
