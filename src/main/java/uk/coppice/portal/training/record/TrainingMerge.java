package uk.coppice.portal.training.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.training.Mark;

/**
 * Marks, sessions led, reflections, certificates and topics of two records become those of one person. Of two marks in
 * one session the better counts; two reflections on one session become one text.
 */
@Component
class TrainingMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "attendance.person_id",
            "attendance.recorded_by",
            "attendance.withdrawn_by",
            "session_lead.person_id",
            "reflection.person_id",
            "certificate.person_id",
            "topic_request.asked_by",
            "topic_interest.person_id",
            "school_policy.deputy_id",
            "register_step.recorded_by",
            "resource.added_by");

    private final JdbcClient jdbc;

    TrainingMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Marked(long session, long id, Mark mark) {}

    private record BothReflections(long kept, long other, String together, String title) {}

    @Override
    public Set<String> columns() {
        var all = new HashSet<>(COLUMNS);
        all.add("evaluation.lead_key");
        return Set.copyOf(all);
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        return reflections(keep, other).stream()
                .filter(both -> both.together().length() > Reflections.LONGEST)
                .map(both -> "Both have written a reflection on " + both.title()
                        + ", and together they are too long for one. Ask them to shorten one of the two.")
                .toList();
    }

    @Override
    public void move(MergeSql records) {
        long keep = records.keep();
        long other = records.other();
        shared(keep, other).forEach(session -> {
            var both = marks(session, keep, other);
            both.stream()
                    .skip(1)
                    .forEach(worse -> jdbc.sql("UPDATE attendance SET superseded = id WHERE id = ?")
                            .param(worse.id())
                            .update());
        });
        for (var both : reflections(keep, other)) {
            jdbc.sql("UPDATE reflection SET text = ? WHERE id = ?")
                    .params(both.together(), both.kept())
                    .update();
            jdbc.sql("DELETE FROM reflection WHERE id = ?").param(both.other()).update();
        }
        records.drop("session_lead.person_id", "session_id")
                .drop("certificate.person_id", "session_id")
                .drop("topic_interest.person_id", "request_id")
                .move(COLUMNS);
        jdbc.sql("UPDATE evaluation SET lead_key = ? WHERE lead_key = ?")
                .params(String.valueOf(keep), String.valueOf(other))
                .update();
    }

    private List<Long> shared(long keep, long other) {
        return jdbc.sql("SELECT k.session_id FROM attendance k JOIN attendance o ON o.session_id = k.session_id "
                        + "WHERE k.person_id = ? AND k.superseded = 0 AND o.person_id = ? AND o.superseded = 0 "
                        + "ORDER BY k.session_id")
                .params(keep, other)
                .query(Long.class)
                .list();
    }

    /** Both marks, the better first: they stand in this order in {@link Mark}. */
    private List<Marked> marks(long session, long keep, long other) {
        var both = new ArrayList<>(
                jdbc.sql("SELECT session_id, id, mark FROM attendance WHERE session_id = ? AND superseded = 0 "
                                + "AND person_id IN (?, ?) ORDER BY id")
                        .params(session, keep, other)
                        .query((row, n) -> new Marked(row.getLong(1), row.getLong(2), Mark.valueOf(row.getString(3))))
                        .list());
        both.sort(Comparator.comparing(Marked::mark));
        return both;
    }

    private List<BothReflections> reflections(long keep, long other) {
        return jdbc.sql("SELECT k.id, o.id, k.text, o.text, s.title FROM reflection k "
                        + "JOIN reflection o ON o.session_id = k.session_id JOIN training_session s ON s.id = k.session_id "
                        + "WHERE k.person_id = ? AND o.person_id = ?")
                .params(keep, other)
                .query((row, n) -> new BothReflections(
                        row.getLong(1), row.getLong(2), row.getString(3) + "\n\n" + row.getString(4), row.getString(5)))
                .list();
    }
}
