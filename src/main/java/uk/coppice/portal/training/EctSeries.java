package uk.coppice.portal.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;

/** The series of sessions for early career teachers, by code: which there are, and to which academic year each belongs. */
@Component
public class EctSeries {

    private final JdbcClient jdbc;

    EctSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The academic years of series, by their first sessions; a series without a session is left out. */
    @Transactional(readOnly = true)
    public Map<String, AcademicYear> years(Collection<String> codes) {
        Map<String, AcademicYear> years = new HashMap<>();
        for (var some : Ids.slices(codes)) {
            jdbc.sql("SELECT series_code, MIN(session_date) FROM training_session "
                            + "WHERE series_code IN (:codes) GROUP BY series_code")
                    .param("codes", some)
                    .query(row -> {
                        years.put(row.getString(1), AcademicYear.of(row.getObject(2, LocalDate.class)));
                    });
        }
        return years;
    }

    /** Codes of the series with a session for early career teachers on or after a day, in order. */
    @Transactional(readOnly = true)
    public List<String> since(LocalDate day) {
        return jdbc.sql("SELECT DISTINCT series_code FROM training_session WHERE kind = 'ECT' "
                        + "AND series_code IS NOT NULL AND session_date >= ? AND status <> 'CANCELLED' "
                        + "ORDER BY series_code")
                .param(day)
                .query(String.class)
                .list();
    }
}
