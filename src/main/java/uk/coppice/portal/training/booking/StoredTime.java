package uk.coppice.portal.training.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the tables keep them, in UTC, and as people read them, on the wall clock. */
final class StoredTime {

    private StoredTime() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime wall(ResultSet row, int column, ZoneId zone) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : LocalDateTime.ofInstant(stored.toInstant(ZoneOffset.UTC), zone);
    }
}
