package uk.coppice.portal.induction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;

/** All inductions, for figures and jobs: asks nobody who they are, so nothing of it goes to a page as it stands. */
@Component
public class InductionRegister {

    private final InductionRows rows;
    private final JdbcClient jdbc;

    InductionRegister(InductionRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Those that began by the last of two days and were not over before the first; both inclusive. */
    @Transactional(readOnly = true)
    public List<Induction> between(LocalDate first, LocalDate last) {
        return rows.withSeries(jdbc.sql(InductionRows.SELECT + "WHERE i.started_on <= :last AND (i.outcome IS NULL "
                        + "OR i.outcome = 'EXTENDED' OR i.outcome_on >= :first) ORDER BY i.id")
                .param("first", first)
                .param("last", last)
                .query((row, n) -> InductionRows.bare(row))
                .list());
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public List<Induction> all() {
        return rows.withSeries(jdbc.sql(InductionRows.SELECT + "ORDER BY i.id")
                .query((row, n) -> InductionRows.bare(row))
                .list());
    }

    /** Those of some people. */
    @Transactional(readOnly = true)
    public List<Induction> of(Collection<Long> people) {
        return Ids.slices(people).stream()
                .flatMap(some -> rows
                        .withSeries(jdbc.sql(InductionRows.SELECT + "WHERE i.person_id IN (:people) ORDER BY i.id")
                                .param("people", some)
                                .query((row, n) -> InductionRows.bare(row))
                                .list())
                        .stream())
                .toList();
    }

    /** The first day of an induction. */
    @Transactional(readOnly = true)
    public LocalDate started(long id) {
        return jdbc.sql("SELECT started_on FROM induction WHERE id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }
}
