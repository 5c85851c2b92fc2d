package uk.coppice.portal.people.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;

/**
 * The posts of one staff.csv: compared with what the portal holds and written, some at a time. A row that matches no
 * post of a known person waits until all rows are read: it may correct a post, if that post is in the file no more.
 */
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

        boolean sameSchoolAndDays(Post other) {
            return Objects.equals(school, other.school) && start.equals(other.start) && Objects.equals(end, other.end);
        }

        Key key() {
            return new Key(person, school, title.toLowerCase(Locale.UK), start);
        }
    }

    /** A row's post and whose it is. */
    record Taken(People.Seen person, Post post) {}

    /** A post that the portal holds. */
    record Held(long id, Post post) {}

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final People people;
    private final StaffDirectory directory;
    private final DirectoryDifferences differences;
    private final Waiting<Taken> waiting = new Waiting<>(this::write);
    private final Map<Long, List<Taken>> unmatched = new LinkedHashMap<>();
    private final Batch inserts;
    private final Batch updates;

    Posts(
            JdbcClient jdbc,
            ImportContext context,
            People people,
            StaffDirectory directory,
            DirectoryDifferences differences) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.context = context;
        this.people = people;
        this.differences = differences;
        this.inserts = context.batch("INSERT INTO post (person_id, school_id, title, staff_group, fte, start_date, "
                + "end_date, leaving_reason, destination, noted_at, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.updates =
                context.batch("UPDATE post SET person_id = ?, school_id = ?, title = ?, staff_group = ?, fte = ?, "
                        + "start_date = ?, end_date = ?, leaving_reason = ?, destination = ?, "
                        + "noted_at = COALESCE(?, noted_at) WHERE id = ?");
    }

    /** Takes a post that stands once in the file. */
    void take(People.Seen person, Post post) {
        waiting.add(new Taken(person, post));
    }

    /**
     * Writes what is left, now that all rows have been read.
     *
     * @param inFile whether a post stands in the file
     */
    void finish(Predicate<Key> inFile) {
        waiting.flush();
        var all = List.copyOf(unmatched.keySet());
        for (var some : Ids.slices(all)) {
            if (!context.failed()) {
                Map<Long, List<Held>> candidates = new HashMap<>();
                held(some).forEach((key, held) -> {
                    if (!inFile.test(key)) {
                        candidates
                                .computeIfAbsent(key.person, person -> new ArrayList<>())
                                .add(held);
                    }
                });
                some.forEach(person ->
                        settle(unmatched.getOrDefault(person, List.of()), candidates.getOrDefault(person, List.of())));
                send();
            }
        }
        unmatched.clear();
    }

    private void write(List<Taken> some) {
        people.insertNew();
        if (!context.failed()) {
            write(some, held(people.heldBefore(some.stream().map(taken -> taken.post.person))));
        }
        send();
    }

    private void send() {
        inserts.flush();
        updates.flush();
        differences.flush();
    }

    private void write(List<Taken> some, Map<Key, Held> heldPosts) {
        for (var taken : some) {
            var held = heldPosts.get(taken.post.key());
            if (held != null) {
                update(taken, held);
            } else if (people.isMade(taken.post.person)) {
                insert(taken, null);
            } else {
                unmatched
                        .computeIfAbsent(taken.post.person, person -> new ArrayList<>())
                        .add(taken);
            }
        }
    }

    private void settle(List<Taken> rows, List<Held> candidates) {
        for (var row : rows) {
            var corrected =
                    PostCorrections.of(row.post, rows.stream().map(Taken::post).toList(), candidates);
            if (corrected == null) {
                insert(row, PostCorrections.runningBeside(row.post, candidates));
            } else {
                update(row, corrected);
            }
        }
    }

    private void insert(Taken taken, @Nullable Post beside) {
        add(inserts, taken.post, context.now(), Ids.next());
        taken.person.counted();
        context.tally().added();
        differences.added(
                taken.person.who(),
                people.isMade(taken.post.person),
                "post",
                differences.whole(taken.post)
                        + (beside == null ? "" : " (beside " + differences.post(beside) + ", which runs on)"));
    }

    private void update(Taken taken, Held held) {
        var post = taken.post.keepingReason(held.post);
        if (held.post.equals(post)) {
            context.tally().unchanged();
            return;
        }
        add(updates, post, post.sameSchoolAndDays(held.post) ? null : context.now(), held.id);
        taken.person.counted();
        context.tally().changed();
        differences.changed(taken.person.who(), held.post, post);
    }

    private static void add(Batch batch, Post post, @Nullable LocalDateTime noted, long id) {
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
                noted,
                id);
    }

    /** With the people's rows held, so that nobody edits what is compared here. */
    private Map<Key, Held> held(List<Long> known) {
        Map<Key, Held> held = new HashMap<>();
        directory.hold(known);
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
