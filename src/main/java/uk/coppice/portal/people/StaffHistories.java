package uk.coppice.portal.people;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.ReadOnce;

/** Loads who worked where: everyone over an academic year, or some people over all time. */
@Service
public class StaffHistories {

    private static final String POSTS =
            "SELECT person_id, school_id, staff_group, start_date, end_date, fte FROM post WHERE ";
    private static final String ABSENCES = "SELECT person_id, from_date, to_date, kind FROM long_absence WHERE ";

    private record OfYear(AcademicYear year) implements ReadOnce.Key<StaffHistory> {}

    private final JdbcClient jdbc;
    private final Schools schools;

    StaffHistories(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    /**
     * Every post and long absence that touches the year: a few ten thousand small records for the largest trust. Read once
     * for all the figures of a scorecard.
     */
    @Transactional(readOnly = true)
    public StaffHistory of(AcademicYear year) {
        return ReadOnce.get(new OfYear(year), () -> read(year));
    }

    private StaffHistory read(AcademicYear year) {
        var byId = schools.byId();
        var posts = new ArrayList<StaffHistory.Post>();
        jdbc.sql(POSTS + "start_date <= :last AND (end_date IS NULL OR end_date >= :first)")
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    posts.add(post(row, byId));
                });
        var absences = new ArrayList<StaffHistory.Absence>();
        jdbc.sql(ABSENCES + "from_date <= :last AND (to_date IS NULL OR to_date >= :first)")
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    absences.add(absence(row));
                });
        return new StaffHistory(posts, absences);
    }

    /** Every post and long absence of some people, whenever it was. */
    @Transactional(readOnly = true)
    public StaffHistory of(Collection<Long> people) {
        var byId = schools.byId();
        var posts = new ArrayList<StaffHistory.Post>();
        var absences = new ArrayList<StaffHistory.Absence>();
        for (var some : Ids.slices(people)) {
            jdbc.sql(POSTS + "person_id IN (:people)").param("people", some).query(row -> {
                posts.add(post(row, byId));
            });
            jdbc.sql(ABSENCES + "person_id IN (:people)").param("people", some).query(row -> {
                absences.add(absence(row));
            });
        }
        return new StaffHistory(posts, absences);
    }

    private static StaffHistory.Post post(ResultSet row, Map<Long, School> schools) throws SQLException {
        return new StaffHistory.Post(
                row.getLong(1),
                schools.get(row.getLong(2)),
                StaffGroup.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBigDecimal(6).multiply(BigDecimal.valueOf(1000)).intValue());
    }

    private static StaffHistory.Absence absence(ResultSet row) throws SQLException {
        return new StaffHistory.Absence(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getString(4).equals("FAMILY"));
    }
}
