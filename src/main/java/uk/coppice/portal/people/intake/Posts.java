package uk.coppice.portal.people.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;

/** The posts of one staff.csv: compared with what the portal holds and written, some at a time. */
final class Posts {

    /** What makes a post the same post in a later file. */
    record Key(long person, @Nullable Long school, String title, LocalDate start) {}

    /** A post, its full-time equivalent in thousandths. */
    record Post(
            long person,
            @Nullable Long school,
            String title,
            StaffGroup group,
            int fte,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason,
            @Nullable String destination) {

        /** The same, with the reason recorded for the same last day where this one has none. */
        Post keepingReason(Post held) {
            return end == null || !end.equals(held.end)
                    ? this
                    : new Post(
                            person,
                            school,
                            title,
                            group,
                            fte,
                            start,
                            end,
                            reason == null ? held.reason : reason,
                            destination == null ? held.destination : destination);
        }

        Key key() {
            return new Key(person, school, title.toLowerCase(Locale.UK), start);
        }
    }

    private record Taken(People.Seen person, Post post) {}

    private record Held(long id, Post post) {}

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final People people;
    private final List<Taken> waiting = new ArrayList<>();
    private final Batch inserts;
    private final Batch updates;

    Posts(JdbcClient jdbc, ImportContext context, People people) {
        this.jdbc = jdbc;
        this.context = context;
        this.people = people;
        this.inserts = context.batch("INSERT INTO post (person_id, school_id, title, staff_group, fte, start_date, "
                + "end_date, leaving_reason, destination, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.updates =
                context.batch("UPDATE post SET person_id = ?, school_id = ?, title = ?, staff_group = ?, fte = ?, "
                        + "start_date = ?, end_date = ?, leaving_reason = ?, destination = ? WHERE id = ?");
    }

    /** Takes a post that stands once in the file. */
    void take(People.Seen person, Post post) {
        waiting.add(new Taken(person, post));
        if (waiting.size() == ImportContext.CHUNK) {
            flush();
        }
    }

    /** Writes what was taken. */
    void flush() {
        people.insertNew();
        if (!context.failed()) {
            write(held());
        }
        waiting.clear();
        inserts.flush();
        updates.flush();
    }

    private void write(Map<Key, Held> heldPosts) {
        for (var taken : waiting) {
            var held = heldPosts.get(taken.post.key());
            var post = held == null ? taken.post : taken.post.keepingReason(held.post);
            if (held == null) {
                add(inserts, post, Ids.next());
                taken.person.counted();
                context.tally().added();
            } else if (!held.post.equals(post)) {
                add(updates, post, held.id);
                taken.person.counted();
                context.tally().changed();
            } else {
                context.tally().unchanged();
            }
        }
    }

    private static void add(Batch batch, Post post, long id) {
        batch.add(
                post.person,
                post.school,
                post.title,
                post.group.name(),
                BigDecimal.valueOf(post.fte, 3),
                post.start,
                post.end,
                post.reason,
                post.destination,
                id);
    }

    private Map<Key, Held> held() {
        Map<Key, Held> held = new HashMap<>();
        var known = waiting.stream()
                .map(taken -> taken.post.person)
                .filter(person -> !people.isMade(person))
                .distinct()
                .toList();
        if (!known.isEmpty()) {
            jdbc.sql("SELECT id, person_id, school_id, title, staff_group, fte, start_date, end_date, leaving_reason, "
                            + "destination FROM post WHERE person_id IN (:people)")
                    .param("people", known)
                    .query(row -> {
                        var post = new Post(
                                row.getLong(2),
                                row.getObject(3, Long.class),
                                row.getString(4),
                                StaffGroup.valueOf(row.getString(5)),
                                row.getBigDecimal(6).movePointRight(3).intValue(),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class),
                                row.getString(9),
                                row.getString(10));
                        held.put(post.key(), new Held(row.getLong(1), post));
                    });
        }
        return held;
    }
}
