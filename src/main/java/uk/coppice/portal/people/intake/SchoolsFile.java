package uk.coppice.portal.people.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import uk.coppice.portal.platform.Ids;

/**
 * schools.csv: the schools of the trust and others. A school is known by its code or its
 * unique reference number, or by one that it had.
 */
@Component
class SchoolsFile implements ImportFile {

    static final String NAME = "schools";

    private record School(
            String code,
            String name,
            @Nullable String town,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final JdbcClient jdbc;

    SchoolsFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "town", "in_trust_from", "in_trust_to");
    }

    @Override
    public String keyColumn() {
        return "code";
    }

    @Override
    public List<String> refersTo() {
        return List.of();
    }

    @Override
    public void loadKeys(Keys keys) {
        // A school is found by its unique reference number too, and a converted one by the numbers and codes that it
        // had.
        // No code of one school is a former one of another; where a code looks like a number, it is the code.
        for (String sql : List.of(
                "SELECT former, school_id FROM former_school_number WHERE kind = 'URN'",
                "SELECT urn, id FROM school WHERE urn IS NOT NULL",
                "SELECT former, school_id FROM former_school_number WHERE kind = 'CODE'")) {
            jdbc.sql(sql).query(row -> {
                keys.held(row.getString(1), row.getLong(2));
            });
        }
        jdbc.sql("SELECT code, id FROM school").query(row -> {
            keys.held(row.getString(1), row.getLong(2));
        });
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys keys;
        private final FirstLines<String> lines = new FirstLines<>();
        private final Map<Long, School> held = new HashMap<>();
        private final Batch inserts;
        private final Batch updates;

        Reader(ImportContext context) {
            this.context = context;
            this.keys = context.keys(NAME);
            this.inserts = context.batch(
                    "INSERT INTO school (code, name, town, in_trust_from, in_trust_to, id) VALUES (?, ?, ?, ?, ?, ?)");
            this.updates =
                    context.batch("UPDATE school SET code = ?, name = ?, town = ?, in_trust_from = ?, in_trust_to = ?, "
                            + "version = version + 1 WHERE id = ?");
            // Schools are few: all of them are compared at once.
            jdbc.sql("SELECT id, code, name, town, in_trust_from, in_trust_to FROM school")
                    .query(row -> {
                        held.put(
                                row.getLong(1),
                                new School(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, LocalDate.class),
                                        row.getObject(6, LocalDate.class)));
                    });
        }

        @Override
        public void read(Row row) {
            var school = new School(
                    today(row.text("code", 20)),
                    row.text("name", 200),
                    row.optionalText("town", 100),
                    row.optionalDate("in_trust_from"),
                    row.optionalDate("in_trust_to"));
            if (school.code.equals(StaffFile.CENTRAL)) {
                row.bad("code", "another code: " + StaffFile.CENTRAL + " is the trust's central team");
            }
            if (row.sound("in_trust_from") && school.to != null) {
                if (school.from == null) {
                    row.bad("in_trust_to", "nothing, as there is no in_trust_from");
                } else if (!school.to.isAfter(school.from)) {
                    row.bad("in_trust_to", "a date after in_trust_from, which is " + school.from);
                }
            }
            if (lines.first(row, "code", school.code) && row.sound()) {
                write(school);
            }
        }

        /** The code of today of a school that is told of by a former one. */
        private String today(String code) {
            var known = held.get(keys.id(code));
            return known == null ? code : known.code;
        }

        private void write(School school) {
            long id = keys.id(school.code);
            boolean isNew = id <= 0;
            if (isNew) {
                id = Ids.next();
                keys.made(school.code, id);
                context.tally().added();
            } else if (school.equals(held.get(id))) {
                context.tally().unchanged();
                return;
            } else {
                context.tally().changed();
            }
            (isNew ? inserts : updates).add(school.code, school.name, school.town, school.from, school.to, id);
        }

        @Override
        public void finish() {
            inserts.flush();
            updates.flush();
        }
    }
}
