package uk.coppice.portal.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionTimes;

/**
 * What was written of an early career teacher goes; that there was an induction, its length and its outcome stay for the
 * figures. Not before the time for records of inductions is over.
 */
@Component
class InductionErasure implements PersonErasure {

    static final String OF_THEIRS = "induction_id IN (SELECT i.id FROM induction i WHERE i.person_id = :id)";

    private final JdbcClient jdbc;
    private final RetentionTimes times;

    InductionErasure(JdbcClient jdbc, RetentionTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    private record Last(@Nullable LocalDate day) {}

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("Reviews and assessments of their induction", "induction_review", OF_THEIRS)
                .goes("History of their induction", "induction_change", OF_THEIRS)
                .goes("What they said of missed sessions", "attendance_claim", OF_THEIRS)
                .goes("Training programmes of their induction", "induction_programme", OF_THEIRS)
                .emptied("Outcomes of their induction", "induction_outcome", OF_THEIRS, "note = ''")
                .emptied("Decisions about its length", "induction_length", OF_THEIRS, "why = '', taken_back_why = NULL")
                .stays("Their induction: start, terms and outcome", "induction.person_id")
                .stays("Support of early career teachers", "induction_support.person_id")
                .byId(InductionMerge.WRITTEN_BY);
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return jdbc.sql("SELECT person_id FROM induction WHERE person_id IN (:people)")
                .param("people", people)
                .query(Long.class)
                .set();
    }

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        if (kind != Kind.PERSON) {
            return List.of();
        }
        Keep keep = times.of(InductionRetention.KEY);
        return jdbc
                .sql("SELECT CASE WHEN i.outcome IN ('PASS', 'FAIL') THEN i.outcome_on ELSE (SELECT MAX(p.end_date) "
                        + "FROM post p WHERE p.person_id = i.person_id) END FROM induction i WHERE i.person_id = ?")
                .param(id)
                .query((row, n) -> new Last(row.getObject(1, LocalDate.class)))
                .list()
                .stream()
                .map(Last::day)
                .filter(day -> day != null && today.isBefore(keep.overOn(day)))
                .map(day -> held(day, keep, today))
                .toList();
    }

    private static Holding held(@Nullable LocalDate day, Keep keep, LocalDate today) {
        if (day == null) {
            throw new IllegalArgumentException("Asked for only where there is a day");
        }
        return new Holding(
                "Records of an induction are kept for " + keep.words() + " after its outcome, or after the last day in "
                        + "post without one, here " + new DateWords(today).day(day)
                        + " (six years at least: statutory guidance on induction, Department for Education).",
                keep.overOn(day));
    }
}
