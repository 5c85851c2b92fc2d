package uk.coppice.portal.training.intake;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * Compares the marks of a file with those that the portal holds, and writes the difference, some at a time. Nothing
 * is kept of a row but two numbers: registers have hundreds of thousands of rows.
 */
final class RegisterRows {

    // Rows are put in order before they are written: one session after the other, whatever the file's order, so that
    // index pages are touched together. Measured on 200,000 shuffled rows: a third of the time.
    private static final int ROWS_IN_ORDER = 50_000;
    private static final Comparator<Taken> ORDER = Comparator.comparingLong(Taken::session)
            .thenComparing(taken -> taken.delegate.guest())
            .thenComparingLong(taken -> taken.delegate.id());

    private static final int NOT_HELD = 0;
    private static final int TAKEN_IN_THE_PORTAL = 1 << 8;

    private record Taken(long session, Delegate delegate, Mark mark) {}

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final Keys sessions;
    private final DelegatePairs lines = new DelegatePairs();
    private final DelegatePairs held = new DelegatePairs();
    private final LongOpenHashSet loaded = new LongOpenHashSet();
    private final List<Taken> waiting = new ArrayList<>();
    private final Batch inserts;
    private final Batch supersedePerson;
    private final Batch supersedeGuest;
    private long kept;

    RegisterRows(JdbcClient jdbc, ImportContext context, Keys sessions) {
        this.jdbc = jdbc;
        this.context = context;
        this.sessions = sessions;
        this.inserts = context.batch("INSERT INTO attendance (id, session_id, person_id, guest_id, mark, recorded_at, "
                + "recorded_by, superseded) VALUES (?, ?, ?, ?, ?, ?, NULL, 0)");
        this.supersedePerson = context.batch("UPDATE attendance SET superseded = ? "
                + "WHERE session_id = ? AND person_id = ? AND superseded = 0 AND recorded_by IS NULL");
        this.supersedeGuest = context.batch("UPDATE attendance SET superseded = ? "
                + "WHERE session_id = ? AND guest_id = ? AND superseded = 0 AND recorded_by IS NULL");
    }

    /** Takes a row, or reports that an earlier one is about the same attendee and session. */
    void take(Row row, long session, Delegate delegate, Mark mark) {
        int earlier = lines.putIfAbsent(session, delegate, row.line());
        if (earlier != DelegatePairs.NONE) {
            row.doubled("attendee", earlier);
            return;
        }
        waiting.add(new Taken(session, delegate, mark));
        if (waiting.size() == ROWS_IN_ORDER) {
            flush();
        }
    }

    /** Writes what is left, and tells how many marks were kept against the file. */
    void finish() {
        flush();
        if (kept > 0) {
            context.note("registers.csv: %,d %s taken in the portal and kept, though the file says otherwise."
                    .formatted(kept, kept == 1 ? "mark was" : "marks were"));
        }
    }

    private void flush() {
        waiting.sort(ORDER);
        Ids.slices(waiting).forEach(this::flush);
        waiting.clear();
    }

    private void flush(List<Taken> some) {
        if (!context.failed()) {
            load(some);
            some.forEach(this::write);
        }
        supersedePerson.flush();
        supersedeGuest.flush();
        inserts.flush();
    }

    private void write(Taken taken) {
        int before = held.get(taken.session, taken.delegate);
        if (before == NOT_HELD) {
            insert(taken);
            context.tally().added();
        } else if (before == code(taken.mark, false) || before == code(taken.mark, true)) {
            context.tally().unchanged();
        } else if ((before & TAKEN_IN_THE_PORTAL) != 0) {
            kept++;
            context.tally().unchanged();
        } else {
            long id = insert(taken);
            (taken.delegate.guest() ? supersedeGuest : supersedePerson).add(id, taken.session, taken.delegate.id());
            context.tally().changed();
        }
    }

    private long insert(Taken taken) {
        long id = Ids.next();
        boolean guest = taken.delegate.guest();
        inserts.add(
                id,
                taken.session,
                guest ? null : (Long) taken.delegate.id(),
                guest ? (Long) taken.delegate.id() : null,
                taken.mark.name(),
                context.now());
        return id;
    }

    // Of each session that the portal held before, all current marks at its first row.
    private void load(List<Taken> some) {
        var wanted = some.stream()
                .map(Taken::session)
                .distinct()
                .filter(session -> !sessions.isMade(session) && loaded.add(session.longValue()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        jdbc.sql("SELECT session_id, person_id, guest_id, mark, recorded_by FROM attendance "
                        + "WHERE superseded = 0 AND session_id IN (:sessions)")
                .param("sessions", wanted)
                .query(row -> {
                    long person = row.getLong(2);
                    var delegate = row.wasNull() ? Delegate.guest(row.getLong(3)) : Delegate.person(person);
                    var mark = Mark.valueOf(row.getString(4));
                    held.putIfAbsent(row.getLong(1), delegate, code(mark, row.getObject(5) != null));
                });
    }

    private static int code(Mark mark, boolean takenInThePortal) {
        return mark.ordinal() + 1 + (takenInThePortal ? TAKEN_IN_THE_PORTAL : 0);
    }
}
