package uk.coppice.portal.people.spi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.spi.DataSection.Column;
import uk.coppice.portal.people.spi.DataSection.Kind;
import uk.coppice.portal.platform.StoredTime;

/** One reading of what is held of one person or guest, in the caller's transaction. Statements are the portal's own, never typed. */
public final class DataReading {

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final long id;
    private final boolean guest;
    private final DataReader reader;

    /**
     * @param zone whose wall clock says which day a moment is on
     * @param id of a person, or of a guest
     */
    public DataReading(JdbcClient jdbc, ZoneId zone, long id, boolean guest, DataReader reader) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.id = id;
        this.guest = guest;
        this.reader = reader;
    }

    /** Whether it is about a guest, who has no staff record. */
    public boolean guest() {
        return guest;
    }

    public DataReader reader() {
        return reader;
    }

    /** Begins a section; its columns come next, and its rows last. */
    public Draft section(String key, String title, String purpose) {
        return new Draft(key, title, purpose);
    }

    /** What is recorded as done by the person: how often, and from when to when. */
    public DataSection deeds(String key, List<PersonalData.Deed> deeds) {
        var draft = section(
                        key,
                        "What you recorded here",
                        "So that it can be asked who recorded something. What it says belongs to whom it is about.")
                .text("what", "What")
                .number("times", "How often")
                .day("first", "First")
                .day("last", "Last");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var deed : deeds) {
            jdbc
                    .sql("SELECT COUNT(*), CAST(MIN(" + deed.at() + ") AS DATETIME), CAST(MAX(" + deed.at()
                            + ") AS DATETIME) FROM " + deed.table() + " WHERE " + deed.column() + " = ?")
                    .param(id)
                    .query((row, n) -> row.getLong(1) == 0 ? List.<@Nullable Object>of() : deed(deed.what(), row))
                    .list()
                    .stream()
                    .filter(row -> !row.isEmpty())
                    .forEach(rows::add);
        }
        return draft.made(rows);
    }

    private List<@Nullable Object> deed(String what, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(what);
        values.add(row.getBigDecimal(1));
        values.add(day(row, 2));
        values.add(day(row, 3));
        return values;
    }

    private @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        var wall = StoredTime.wall(row, column, zone);
        return wall == null ? null : wall.toLocalDate();
    }

    private enum Read {
        PLAIN,
        /** The id of who did it. */
        WHO,
        /** A letter, in which the secret part of a link is not repeated. */
        LETTER
    }

    /** A section whose columns are being named, in the order of the statement. */
    public final class Draft {

        private final String key;
        private final String title;
        private final String purpose;
        private final List<Column> columns = new ArrayList<>();
        private final List<Read> reads = new ArrayList<>();
        private String note = "";

        private Draft(String key, String title, String purpose) {
            this.key = key;
            this.title = title;
            this.purpose = purpose;
        }

        public Draft text(String key, String heading) {
            return add(key, heading, Kind.TEXT, Read.PLAIN);
        }

        public Draft code(String key, String heading) {
            return add(key, heading, Kind.CODE, Read.PLAIN);
        }

        public Draft day(String key, String heading) {
            return add(key, heading, Kind.DAY, Read.PLAIN);
        }

        /** A column in UTC. */
        public Draft moment(String key, String heading) {
            return add(key, heading, Kind.MOMENT, Read.PLAIN);
        }

        public Draft number(String key, String heading) {
            return add(key, heading, Kind.NUMBER, Read.PLAIN);
        }

        public Draft yes(String key, String heading) {
            return add(key, heading, Kind.YES_NO, Read.PLAIN);
        }

        /** The id of the person who did it, of which only is said whether it was the reader. */
        public Draft who(String key, String heading) {
            return add(key, heading, Kind.TEXT, Read.WHO);
        }

        /** The words of a letter. */
        public Draft letter(String key, String heading) {
            return add(key, heading, Kind.TEXT, Read.LETTER);
        }

        /** Says what is left out, and why. */
        public Draft note(String words) {
            note = words;
            return this;
        }

        /** @param sql with {@code :id} for the person or guest */
        public DataSection rows(String sql) {
            return made(
                    jdbc.sql(sql).param("id", id).query((row, n) -> values(row)).list());
        }

        /** The section with a note and no rows. */
        public DataSection noRows() {
            return made(List.of());
        }

        private DataSection made(List<List<@Nullable Object>> rows) {
            return new DataSection(key, title, purpose, note, columns, rows);
        }

        private Draft add(String column, String heading, Kind kind, Read read) {
            columns.add(new Column(column, heading, kind));
            reads.add(read);
            return this;
        }

        private List<@Nullable Object> values(ResultSet row) throws SQLException {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (int at = 0; at < columns.size(); at++) {
                values.add(value(row, at));
            }
            return values;
        }

        private @Nullable Object value(ResultSet row, int at) throws SQLException {
            int column = at + 1;
            return switch (reads.get(at)) {
                case WHO -> whoDid(row.getObject(column, Long.class));
                case LETTER -> {
                    String letter = row.getString(column);
                    yield letter == null ? null : letter.replaceAll("(https?://[^\\s#]*)#\\S+", "$1#…");
                }
                case PLAIN ->
                    switch (columns.get(at).kind()) {
                        case TEXT, CODE -> row.getString(column);
                        case DAY -> row.getObject(column, LocalDate.class);
                        case MOMENT -> StoredTime.moment(row, column);
                        case NUMBER -> plain(row.getBigDecimal(column));
                        case YES_NO -> {
                            boolean yes = row.getBoolean(column);
                            yield row.wasNull() ? null : (Object) yes;
                        }
                    };
            };
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private String whoDid(@Nullable Long by) {
        if (by == null) {
            return "the portal, or a file that was read in";
        }
        if (by == 0) {
            return "an administrator without a staff record";
        }
        return !guest && by == id ? "you" : "a member of staff";
    }
}
