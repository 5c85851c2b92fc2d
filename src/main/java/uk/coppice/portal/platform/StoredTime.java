package uk.coppice.portal.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the tables keep them, in UTC, and as people read them, on the wall clock. Only columns that hold a moment:
 * the day and the times of a session are stored as the wall clock shows them.
 */
public final class StoredTime {

    private StoredTime() {}

    /** A moment as a table keeps it. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment that a table keeps. */
    public static Instant moment(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    /** The moment in a column, counted from 1; null where the table has none. */
    public static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : moment(stored);
    }

    /** What the wall clock of a zone shows at a stored moment. */
    public static LocalDateTime wall(LocalDateTime stored, ZoneId zone) {
        return LocalDateTime.ofInstant(moment(stored), zone);
    }

    /** What the wall clock of a zone shows at the moment in a column, counted from 1; null where the table has none. */
    public static @Nullable LocalDateTime wall(ResultSet row, int column, ZoneId zone) throws SQLException {
        var moment = moment(row, column);
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }
}
