package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** The current person's own CPD record. */
@Service
public class TrainingRecords {

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final PlanAims aims;

    TrainingRecords(JdbcClient jdbc, CurrentViewer currentViewer, PlanAims aims) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.aims = aims;
    }

    /** What the current person attended or led in a year; a booking counts once they have been. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public TrainingRecord mine(AcademicYear year) {
        int aim = aims.parametersOf("cpd-reach", year).stream()
                .map(parameters -> parameters.get("sessions"))
                .mapToInt(sessions -> sessions == null ? 0 : Integer.parseInt(sessions))
                .max()
                .orElse(0);
        Long me = currentViewer.get().personId();
        return new TrainingRecord(year, me == null ? List.of() : entries(me, year), aim);
    }

    private List<TrainingRecord.Entry> entries(long person, AcademicYear year) {
        return jdbc.sql("""
                        SELECT DISTINCT s.code, s.title, s.kind, s.session_date, s.start_time, s.end_time, 1 AS led, 'ATTENDED'
                        FROM session_lead l JOIN training_session s ON s.id = l.session_id
                        WHERE l.person_id = :person AND s.status = 'DELIVERED'
                          AND s.session_date BETWEEN :first AND :last
                        UNION ALL
                        SELECT s.code, s.title, s.kind, s.session_date, s.start_time, s.end_time, 0, a.mark
                        FROM attendance a JOIN training_session s ON s.id = a.session_id
                        WHERE a.person_id = :person AND a.superseded = 0 AND a.mark IN ('ATTENDED', 'PART', 'MADE_UP')
                          AND s.status = 'DELIVERED' AND s.session_date BETWEEN :first AND :last
                          AND NOT EXISTS (SELECT 1 FROM session_lead l
                                          WHERE l.session_id = s.id AND l.person_id = :person)
                        ORDER BY 4 DESC, 5 DESC, 1
                        """)
                .param("person", person)
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query((row, n) -> new TrainingRecord.Entry(
                        row.getString(1),
                        row.getString(2),
                        SessionKind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalTime.class),
                        row.getObject(6, LocalTime.class),
                        row.getInt(7) == 1,
                        Mark.valueOf(row.getString(8))))
                .list();
    }
}
