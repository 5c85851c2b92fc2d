package uk.coppice.portal.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;

/** Loads who worked where over an academic year. */
@Service
public class StaffHistories {

    private final JdbcClient jdbc;
    private final Schools schools;

    StaffHistories(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    /** Every post and long absence that touches the year: a few ten thousand small records for the largest trust. */
    @Transactional(readOnly = true)
    public StaffHistory of(AcademicYear year) {
        var byId = schools.byId();
        var posts = new ArrayList<StaffHistory.Post>();
        jdbc.sql("SELECT person_id, school_id, staff_group, start_date, end_date, fte FROM post "
                        + "WHERE start_date <= :last AND (end_date IS NULL OR end_date >= :first)")
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    posts.add(new StaffHistory.Post(
                            row.getLong(1),
                            byId.get(row.getLong(2)),
                            StaffGroup.valueOf(row.getString(3)),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getBigDecimal(6)
                                    .multiply(BigDecimal.valueOf(1000))
                                    .intValue()));
                });
        var absences = new ArrayList<StaffHistory.Absence>();
        jdbc.sql("SELECT person_id, from_date, to_date FROM long_absence "
                        + "WHERE from_date <= :last AND (to_date IS NULL OR to_date >= :first)")
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    absences.add(new StaffHistory.Absence(
                            row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                });
        return new StaffHistory(posts, absences);
    }
}
