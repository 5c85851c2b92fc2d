package uk.coppice.portal.training.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** Reads what people attended or led: delivered sessions alone. */
@Component
class RecordEntries {

    private final JdbcClient jdbc;
    private final PlanAims aims;

    RecordEntries(JdbcClient jdbc, PlanAims aims) {
        this.jdbc = jdbc;
        this.aims = aims;
    }

    /**
     * By person, the latest session first; who has none is absent.
     *
     * @param people at most about a thousand ids
     */
    Map<Long, List<TrainingRecord.Entry>> of(Collection<Long> people, AcademicYear year) {
        Map<Long, List<TrainingRecord.Entry>> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        SELECT d.person_id, s.code, s.title, s.kind, s.session_date, s.start_time, s.end_time, d.led,
                               d.mark, s.aim_key
                        FROM (SELECT DISTINCT l.person_id, l.session_id, 1 AS led, 'ATTENDED' AS mark
                              FROM session_lead l WHERE l.person_id IN (:people)
                              UNION ALL
                              SELECT a.person_id, a.session_id, 0, a.mark
                              FROM attendance a
                              WHERE a.person_id IN (:people) AND a.superseded = 0
                                AND a.mark IN ('ATTENDED', 'PART', 'MADE_UP')
                                AND NOT EXISTS (SELECT 1 FROM session_lead n
                                                WHERE n.session_id = a.session_id AND n.person_id = a.person_id)) d
                        JOIN training_session s ON s.id = d.session_id
                        WHERE s.status = 'DELIVERED' AND s.session_date BETWEEN :first AND :last
                        ORDER BY s.session_date DESC, s.start_time DESC, s.code
                        """)
                .param("people", people)
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    String aim = row.getString(10);
                    found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new TrainingRecord.Entry(
                                    row.getString(2),
                                    row.getString(3),
                                    SessionKind.valueOf(row.getString(4)),
                                    row.getObject(5, LocalDate.class),
                                    row.getObject(6, LocalTime.class),
                                    row.getObject(7, LocalTime.class),
                                    row.getInt(8) == 1,
                                    Mark.valueOf(row.getString(9)),
                                    aim == null ? "" : aims.nameOf(aim).orElse("")));
                });
        return found;
    }
}
