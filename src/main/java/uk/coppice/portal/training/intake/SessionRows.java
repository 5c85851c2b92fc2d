package uk.coppice.portal.training.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.LeadsChanged;
import uk.coppice.portal.training.SessionStatus;

/** Compares the sessions of a file with those that the portal holds, and writes the difference, some at a time. */
final class SessionRows {

    private record Taken(Row row, SessionRow session) {}

    private final HeldSessions held;
    private final ImportContext context;
    private final boolean everySessionIsNew;
    private final Keys keys;
    private final ImportedChanges changes;
    private final ImportedPlaces places;
    private final ImportedPlaces.Found found = new ImportedPlaces.Found();
    private final List<ImportedPlaces.Change> told = new ArrayList<>();
    private final List<LeadsChanged> leadsTold = new ArrayList<>();
    private final Waiting<Taken> waiting = new Waiting<>(this::write);
    private final List<String> keptDelivered = new ArrayList<>();
    private final List<String> keptCalledOff = new ArrayList<>();
    private final Batch inserts;
    private final Batch updates;
    private final Batch leadDeletes;
    private final Batch leadInserts;

    SessionRows(JdbcClient jdbc, ImportContext context, ImportedChanges changes, ImportedPlaces places) {
        this.changes = changes;
        this.places = places;
        this.held = new HeldSessions(jdbc);
        this.context = context;
        // The first import of a trust is of sessions that their leads have long known of.
        this.everySessionIsNew = jdbc.sql("SELECT id FROM training_session LIMIT 1")
                .query(Long.class)
                .list()
                .isEmpty();
        this.keys = context.keys(SessionsFile.NAME);
        this.inserts = context.batch("INSERT INTO training_session (series_code, title, topic, kind, session_date, "
                + "start_time, end_time, venue, capacity, audience, status, id, version, code) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.updates = context.batch("UPDATE training_session SET series_code = ?, title = ?, topic = ?, kind = ?, "
                + "session_date = ?, start_time = ?, end_time = ?, venue = ?, capacity = ?, audience = ?, status = ?, "
                + "called_off_why = CASE WHEN ? = 'CANCELLED' THEN called_off_why END, "
                + "version = version + 1 WHERE id = ? AND version = ?");
        this.leadDeletes = context.batch("DELETE FROM session_lead WHERE session_id = ?");
        this.leadInserts = context.batch(
                "INSERT INTO session_lead (id, session_id, lead_order, person_id, external_name) VALUES (?, ?, ?, ?, ?)");
    }

    /** Takes a session that stands once in the file. */
    void take(Row row, SessionRow session) {
        waiting.add(new Taken(row, session));
    }

    /** Writes what is left, and tells which sessions were kept against the file. */
    void finish() {
        waiting.flush();
        if (!keptDelivered.isEmpty()) {
            context.note("sessions.csv: planned there but delivered in the portal, and kept so: "
                    + Some.of(keptDelivered) + ".");
        }
        if (!keptCalledOff.isEmpty()) {
            context.note(
                    "sessions.csv: planned there but called off in the portal, and kept so; to hold one after all, "
                            + "reinstate it in the portal: " + Some.of(keptCalledOff) + ".");
        }
        found.note(context);
    }

    private void write(List<Taken> some) {
        var known = held.of(some.stream()
                .map(taken -> keys.id(taken.session.code()))
                .filter(id -> id > 0)
                .toList());
        for (var taken : some) {
            var before = known.get(keys.id(taken.session.code()));
            if (before == null) {
                insert(taken.session);
            } else {
                update(taken, before);
            }
        }
        inserts.flush();
        for (int rows : updates.flush()) {
            if (rows == 0) {
                throw new Refusal("A session was changed in the portal while the files were read, so nothing was "
                        + "imported. Import again.");
            }
        }
        leadDeletes.flush();
        leadInserts.flush();
        if (!context.failed()) {
            places.settle(told, found);
            changes.tell(told.stream().map(ImportedPlaces.Change::told).toList(), leadsTold);
        }
        told.clear();
        leadsTold.clear();
    }

    private void insert(SessionRow session) {
        long id = Ids.next();
        keys.made(session.code(), id);
        add(inserts, session, session.topic(), session.audience().name(), id, 0, session.code());
        addLeads(id, session);
        if (!everySessionIsNew) {
            changes.leads(id, null, session).ifPresent(leadsTold::add);
        }
        context.tally().added();
    }

    private void update(Taken taken, HeldSessions.Held before) {
        var session = taken.session;
        if (before.session().status() == SessionStatus.DELIVERED) {
            if (session.status() == SessionStatus.CANCELLED) {
                taken.row.bad(
                        "status",
                        "delivered, as the portal holds it; if it was not held after all, open its register again in "
                                + "the portal first");
            } else if (session.status() == SessionStatus.PLANNED) {
                keptDelivered.add(session.code());
            }
            session = session.with(SessionStatus.DELIVERED);
        } else if (before.calledOffHere() && session.status() == SessionStatus.PLANNED) {
            // Its people were told; a file that was written before must not give them their places again.
            keptCalledOff.add(session.code());
            session = session.with(SessionStatus.CANCELLED);
        }
        if (session.equals(before.session())) {
            context.tally().unchanged();
            return;
        }
        // What the portal made of title and kind may have been changed there, so it changes only with them.
        boolean sameTitle = session.title().equals(before.session().title());
        boolean sameKind = session.kind() == before.session().kind();
        add(
                updates,
                session,
                sameTitle ? before.topic() : session.topic(),
                sameKind ? before.audience() : session.audience().name(),
                before.id(),
                before.version(),
                null);
        if (!session.leads().equals(before.session().leads())) {
            leadDeletes.add(before.id());
            addLeads(before.id(), session);
        }
        var after = session;
        changes.of(before.id(), before.session(), after)
                .map(what -> new ImportedPlaces.Change(taken.row, what, before.session(), after))
                .ifPresent(told::add);
        changes.leads(before.id(), before.session(), after).ifPresent(leadsTold::add);
        context.tally().changed();
    }

    private static void add(
            Batch batch,
            SessionRow session,
            String topic,
            String audience,
            long id,
            int version,
            @Nullable String code) {
        var values = new ArrayList<@Nullable Object>();
        values.add(session.series());
        values.add(session.title());
        values.add(topic);
        values.add(session.kind().name());
        values.add(session.date());
        values.add(session.start());
        values.add(session.end());
        values.add(session.venue());
        values.add(session.capacity());
        values.add(audience);
        values.add(session.status().name());
        if (code == null) {
            values.add(session.status().name());
        }
        values.add(id);
        values.add(version);
        if (code != null) {
            values.add(code);
        }
        batch.add(values.toArray());
    }

    private void addLeads(long id, SessionRow session) {
        int order = 1;
        for (var lead : session.leads()) {
            leadInserts.add(Ids.next(), id, order++, lead.person(), lead.name());
        }
    }
}
