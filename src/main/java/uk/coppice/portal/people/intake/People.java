package uk.coppice.portal.people.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.platform.Ids;

/** The people of one staff.csv, each put together from all of their rows. */
final class People {

    /** What a row says of the person. */
    record Facts(
            String staffNo,
            @Nullable String trn,
            String firstName,
            String lastName,
            @Nullable String email) {

        /** Whether both say the same of the person, whatever the number they say it under. */
        boolean saysAs(Facts other) {
            return firstName.equals(other.firstName)
                    && lastName.equals(other.lastName)
                    && Objects.equals(trn, other.trn)
                    && Objects.equals(email, other.email);
        }
    }

    /** Somebody in the file. */
    static final class Seen {

        private final long id;
        private final int line;
        private final boolean former;
        private Facts facts;
        private @Nullable Facts stored;
        private boolean counted;

        private Seen(long id, int line, boolean former, Facts facts) {
            this.id = id;
            this.line = line;
            this.former = former;
            this.facts = facts;
        }

        long id() {
            return id;
        }

        /** Who it is, for a list of what changes. */
        DirectoryDifferences.Who who() {
            return new DirectoryDifferences.Who(id, facts.staffNo, facts.firstName + " " + facts.lastName);
        }

        /** One of their rows is counted as new or changed, so a change of the person needs no counting. */
        void counted() {
            counted = true;
        }
    }

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final Keys keys;
    private final DirectoryDifferences differences;
    private final Set<String> formerNumbers;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final List<Seen> toInsert = new ArrayList<>();
    private final Batch inserts;
    private final Batch updates;

    People(JdbcClient jdbc, ImportContext context, DirectoryDifferences differences) {
        this.jdbc = jdbc;
        this.differences = differences;
        this.formerNumbers = Set.copyOf(jdbc.sql("SELECT staff_no FROM former_staff_no")
                .query(String.class)
                .list());
        this.context = context;
        this.keys = context.keys(StaffFile.NAME);
        this.inserts = context.batch(
                "INSERT INTO person (trn, first_name, last_name, work_email, id, staff_no) VALUES (?, ?, ?, ?, ?, ?)");
        this.updates = context.batch("UPDATE person SET trn = ?, first_name = ?, last_name = ?, work_email = ?, "
                + "version = version + 1 WHERE id = ?");
    }

    /** The person of a row, who may have been on earlier ones: what the rows say must agree. */
    Seen take(Row row, Facts facts) {
        var person = seen.get(facts.staffNo);
        if (person != null) {
            agree(row, person, "first_name", person.facts.firstName, facts.firstName);
            agree(row, person, "last_name", person.facts.lastName, facts.lastName);
            person.facts = new Facts(
                    facts.staffNo,
                    agree(row, person, "trn", person.facts.trn, facts.trn),
                    person.facts.firstName,
                    person.facts.lastName,
                    agree(row, person, "work_email", person.facts.email, facts.email));
            return person;
        }
        long id = keys.id(facts.staffNo);
        if (id > 0) {
            person = new Seen(id, row.line(), isFormer(facts.staffNo), facts);
        } else {
            person = new Seen(Ids.next(), row.line(), false, facts);
            keys.made(facts.staffNo, person.id);
            toInsert.add(person);
        }
        seen.put(facts.staffNo, person);
        return person;
    }

    /** Whether a staff number is that of a record that was merged into another. */
    boolean isFormer(String staffNo) {
        return formerNumbers.contains(staffNo);
    }

    /** Whether this import makes the person, so that nothing is held of them yet. */
    boolean isMade(long person) {
        return keys.isMade(person);
    }

    /** Those of some people who were there before this import, each once. */
    List<Long> heldBefore(Stream<Long> people) {
        return keys.heldBefore(people);
    }

    /** Writes those who are new, so that posts can refer to them. */
    void insertNew() {
        for (var person : toInsert) {
            inserts.add(
                    person.facts.trn,
                    person.facts.firstName,
                    person.facts.lastName,
                    person.facts.email,
                    person.id,
                    person.facts.staffNo);
            person.stored = person.facts;
        }
        inserts.flush();
        toInsert.clear();
    }

    /** Writes what is different, now that all rows have been read. */
    void finish() {
        insertNew();
        if (context.failed()) {
            return;
        }
        // Of somebody under a number of today and a former one, the rows of today say who they are.
        var today = seen.values().stream()
                .filter(person -> !person.former)
                .map(Seen::id)
                .collect(Collectors.toSet());
        var all = seen.values().stream()
                .filter(person -> !person.former || !today.contains(person.id))
                .toList();
        Ids.slices(all).forEach(this::compare);
    }

    private void compare(List<Seen> some) {
        var held = held(some.stream()
                .filter(person -> person.stored == null)
                .map(Seen::id)
                .toList());
        for (var person : some) {
            var stored = person.stored != null ? person.stored : held.get(person.id);
            if (stored != null && !person.facts.saysAs(stored)) {
                if (person.stored == null) {
                    differences.changed(
                            new DirectoryDifferences.Who(
                                    person.id, stored.staffNo, stored.firstName + " " + stored.lastName),
                            stored,
                            person.facts);
                }
                updates.add(
                        person.facts.trn, person.facts.firstName, person.facts.lastName, person.facts.email, person.id);
                if (!person.counted) {
                    context.tally().changedAfterAll();
                }
            }
        }
        updates.flush();
        differences.flush();
    }

    private Map<Long, Facts> held(List<Long> ids) {
        Map<Long, Facts> held = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, staff_no, trn, first_name, last_name, work_email FROM person WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        held.put(
                                row.getLong(1),
                                new Facts(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)));
                    });
        }
        return held;
    }

    // What one of the two says; both must say the same when both say something.
    private static @Nullable String agree(
            Row row, Seen person, String column, @Nullable String earlier, @Nullable String now) {
        if (earlier != null && now != null && !Objects.equals(earlier, now)) {
            row.bad(column, "'" + earlier + "', as line " + person.line + " says of the same staff number");
        }
        return earlier != null ? earlier : now;
    }
}
