package uk.coppice.portal.people.intake;

import java.time.LocalDate;
import java.util.Arrays;
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
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;

/** long-absences.csv: who is away for long, by kind only. An absence is known by the person and its first day. */
@Component
class LongAbsencesFile implements ImportFile {

    /** The kinds that the trust's files name: statutory family leave, and anything else. */
    private enum Kind {
        FAMILY,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Key(long person, LocalDate from) {}

    private record Absence(Key key, @Nullable LocalDate to, Kind kind) {}

    private record Held(long id, Absence absence) {}

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    LongAbsencesFile(JdbcClient jdbc, StaffDirectory directory) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "long-absences";
    }

    @Override
    public List<String> columns() {
        return List.of("staff_no", "from", "to", "kind");
    }

    @Override
    public List<String> refersTo() {
        return List.of(StaffFile.NAME);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys staff;
        private final FirstLines<Key> lines = new FirstLines<>();
        private final Waiting<Absence> waiting = new Waiting<>(this::write);
        private final DirectoryDifferences differences;
        private final Batch inserts;
        private final Batch updates;

        Reader(ImportContext context) {
            this.context = context;
            this.staff = context.keys(StaffFile.NAME);
            this.differences = new DirectoryDifferences(jdbc, context, LongAbsencesFile.this.name());
            this.inserts = context.batch(
                    "INSERT INTO long_absence (to_date, kind, id, person_id, from_date) VALUES (?, ?, ?, ?, ?)");
            this.updates = context.batch("UPDATE long_absence SET to_date = ?, kind = ? WHERE id = ?");
        }

        @Override
        public void read(Row row) {
            long person = row.reference("staff_no", staff, "a staff number");
            var from = row.date("from");
            var to = row.optionalDate("to");
            var kind = row.choice("kind", Arrays.asList(Kind.values()), Kind::code);
            if (row.sound("from") && to != null && to.isBefore(from)) {
                row.bad("to", "the day of from, which is " + from + ", or a later day");
            }
            var absence = new Absence(new Key(person, from), to, kind);
            if (row.sound() && lines.first(row, "staff_no", absence.key)) {
                waiting.add(absence);
            }
        }

        @Override
        public void finish() {
            waiting.flush();
        }

        private void write(List<Absence> some) {
            if (!context.failed()) {
                var heldAbsences = held(some);
                var different = staff.heldBefore(some.stream()
                        .filter(absence -> !same(absence, heldAbsences.get(absence.key)))
                        .map(absence -> absence.key.person));
                var people = differences.who(different);
                some.forEach(absence -> write(absence, heldAbsences.get(absence.key), people.get(absence.key.person)));
            }
            inserts.flush();
            updates.flush();
            differences.flush();
        }

        private boolean same(Absence absence, @Nullable Held held) {
            return held != null && held.absence.equals(absence);
        }

        private void write(Absence absence, @Nullable Held held, DirectoryDifferences.@Nullable Who who) {
            String kind = absence.kind.name();
            if (held == null) {
                inserts.add(absence.to, kind, Ids.next(), absence.key.person, absence.key.from);
                context.tally().added();
                if (who != null) {
                    differences.changed(who, "new long absence", "", words(absence));
                }
            } else if (!held.absence.equals(absence)) {
                updates.add(absence.to, kind, held.id);
                context.tally().changed();
                if (who != null) {
                    differences.changed(who, "long absence", words(held.absence), words(absence));
                }
            } else {
                context.tally().unchanged();
            }
        }

        private static String words(Absence absence) {
            return absence.kind.code() + " from " + absence.key.from + (absence.to == null ? "" : " to " + absence.to);
        }

        private Map<Key, Held> held(List<Absence> some) {
            Map<Key, Held> held = new HashMap<>();
            var known = staff.heldBefore(some.stream().map(absence -> absence.key.person));
            directory.hold(known);
            if (!known.isEmpty()) {
                jdbc.sql("SELECT id, person_id, from_date, to_date, kind FROM long_absence "
                                + "WHERE person_id IN (:people)")
                        .param("people", known)
                        .query(row -> {
                            var absence = new Absence(
                                    new Key(row.getLong(2), row.getObject(3, LocalDate.class)),
                                    row.getObject(4, LocalDate.class),
                                    Kind.valueOf(row.getString(5)));
                            held.put(absence.key, new Held(row.getLong(1), absence));
                        });
            }
            return held;
        }
    }
}
