package uk.coppice.portal.people.merge;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.platform.StoredTime;

/** Posts, long absences, line managers and histories of two records become those of one person. */
@Component
class PeopleMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "post.person_id",
            "long_absence.person_id",
            "line_manager.person_id",
            "line_manager.manager_id",
            "person_change.person_id",
            "person_change.changed_by",
            "school_change.changed_by",
            "former_staff_no.person_id",
            "closure.changed_by");

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleMerge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        long keep = records.keep();
        long other = records.other();
        // The same post told twice is one; null, the central team, equals itself here.
        var doubled = jdbc.sql("SELECT o.id FROM post o JOIN post k ON k.person_id = ? AND k.start_date = o.start_date "
                        + "AND COALESCE(k.school_id, 0) = COALESCE(o.school_id, 0) AND LOWER(k.title) = LOWER(o.title) "
                        + "WHERE o.person_id = ?")
                .params(keep, other)
                .query(Long.class)
                .list();
        doubled.forEach(
                id -> jdbc.sql("DELETE FROM post WHERE id = ?").param(id).update());
        // An absence that lies within one of the other record says nothing new.
        var within = jdbc.sql("SELECT o.id FROM long_absence o JOIN long_absence k ON k.person_id = ? "
                        + "AND (k.from_date = o.from_date OR (k.from_date <= o.from_date AND (k.to_date IS NULL "
                        + "OR o.to_date <= k.to_date))) WHERE o.person_id = ?")
                .params(keep, other)
                .query(Long.class)
                .list();
        within.forEach(id ->
                jdbc.sql("DELETE FROM long_absence WHERE id = ?").param(id).update());
        records.drop("line_manager.person_id", "school_id").move(COLUMNS);
        jdbc.sql("DELETE FROM line_manager WHERE person_id = manager_id").update();
        // What was taken as either of the two was not taken as somebody with the posts of both.
        jdbc.sql("UPDATE post SET noted_at = ? WHERE person_id = ?")
                .params(StoredTime.of(clock.instant()), keep)
                .update();
    }
}
