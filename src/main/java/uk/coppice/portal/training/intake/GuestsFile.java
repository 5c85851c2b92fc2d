package uk.coppice.portal.training.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.people.ErasedKeys;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Words;

/**
 * guests.csv: delegates with no trust account. A guest is known by the email address, in any case. One who was erased stays
 * so; rows of registers still find them.
 */
@Component
class GuestsFile implements ImportFile {

    static final String NAME = "guests";

    private static final String SCHOOLS = "schools";

    private record Guest(
            String email, String name, @Nullable Long school) {}

    private final JdbcClient jdbc;

    private final ErasedKeys erased;

    GuestsFile(JdbcClient jdbc, ErasedKeys erased) {
        this.erased = erased;
        this.jdbc = jdbc;
    }

    /** How an email address is kept and looked up. */
    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("email", "name", "school");
    }

    @Override
    public String keyColumn() {
        return "email";
    }

    @Override
    public String key(Row row) {
        return key(row.value("email"));
    }

    @Override
    public List<String> refersTo() {
        return List.of(SCHOOLS);
    }

    @Override
    public void loadKeys(Keys keys) {
        jdbc.sql("SELECT email, id FROM guest WHERE erased_at IS NULL").query(row -> {
            keys.held(row.getString(1), row.getLong(2));
        });
        keys.otherwise(erased.all(Kind.GUEST).finder());
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys keys;
        private final Keys schools;
        private final FirstLines<String> lines = new FirstLines<>();
        private final Waiting<Guest> waiting = new Waiting<>(this::write);
        private final Batch inserts;
        private final Batch updates;
        private final ErasedKeys.Met gone;

        Reader(ImportContext context) {
            this.context = context;
            this.gone = erased.all(Kind.GUEST);
            this.keys = context.keys(NAME);
            this.schools = context.keys(SCHOOLS);
            this.inserts = context.batch("INSERT INTO guest (name, school_id, id, email) VALUES (?, ?, ?, ?)");
            this.updates = context.batch("UPDATE guest SET name = ?, school_id = ? WHERE id = ? AND erased_at IS NULL");
        }

        @Override
        public void read(Row row) {
            var email = row.optionalEmail("email");
            if (email == null && row.value("email").isEmpty()) {
                row.bad("email", "an email address such as name@school.example");
            }
            String name = row.text("name", 200);
            Long school =
                    row.value("school").isEmpty() ? null : (Long) row.reference("school", schools, "a school code");
            if (email != null && lines.first(row, "email", key(email)) && row.sound()) {
                waiting.add(new Guest(key(email), name, school));
            }
        }

        @Override
        public void finish() {
            waiting.flush();
            if (gone.rows() > 0) {
                context.note(Words.count(gone.rows(), "guest", "guests")
                        + " of guests.csv had been erased from the portal, and stayed so.");
            }
        }

        private void write(List<Guest> some) {
            var held = held(some);
            some.forEach(guest -> write(guest, held));
            inserts.flush();
            updates.flush();
        }

        private void write(Guest guest, Map<Long, Guest> held) {
            long id = keys.id(guest.email);
            if (id <= 0) {
                id = Ids.next();
                keys.made(guest.email, id);
                inserts.add(guest.name, guest.school, id, guest.email);
                context.tally().added();
            } else if (gone.leavesOut(id)) {
                context.tally().unchanged();
            } else if (!guest.equals(held.get(id))) {
                updates.add(guest.name, guest.school, id);
                context.tally().changed();
            } else {
                context.tally().unchanged();
            }
        }

        private Map<Long, Guest> held(List<Guest> some) {
            Map<Long, Guest> held = new HashMap<>();
            var known = some.stream()
                    .map(guest -> keys.id(guest.email))
                    .filter(id -> id > 0)
                    .toList();
            if (!known.isEmpty()) {
                jdbc.sql("SELECT id, email, name, school_id FROM guest WHERE id IN (:ids)")
                        .param("ids", known)
                        .query(row -> {
                            held.put(
                                    row.getLong(1),
                                    new Guest(row.getString(2), row.getString(3), row.getObject(4, Long.class)));
                        });
            }
            return held;
        }
    }
}
