package uk.coppice.portal.training.measure;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.School;

/**
 * Where guests worked on a day, as far as they ever worked at a school that has belonged to the trust: hardly any of
 * thousands.
 */
final class GuestSchools {

    private static final String EVER_IN_TRUST = "(SELECT id FROM school WHERE in_trust_from IS NOT NULL)";

    private final Long2ObjectMap<TreeMap<LocalDate, Long>> schoolsOf = new Long2ObjectOpenHashMap<>();
    private final Map<Long, School> schools;

    GuestSchools(JdbcClient jdbc, Map<Long, School> schools) {
        this.schools = schools;
        jdbc.sql("SELECT g.id, g.school_id FROM guest g WHERE g.school_id IN " + EVER_IN_TRUST
                        + " OR g.id IN (SELECT m.guest_id FROM guest_move m WHERE m.school_id IN " + EVER_IN_TRUST
                        + ")")
                .query(row -> {
                    put(row.getLong(1), LocalDate.MIN, row.getLong(2));
                });
        jdbc.sql("SELECT guest_id, from_date, school_id FROM guest_move").query(row -> {
            if (schoolsOf.containsKey(row.getLong(1))) {
                put(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3));
            }
        });
    }

    private void put(long guest, LocalDate from, long school) {
        schoolsOf.computeIfAbsent(guest, id -> new TreeMap<>()).put(from, school);
    }

    /** The school of the last move up to the day, or else the first one; null when none is known that was in the trust. */
    @Nullable
    School of(long guest, LocalDate day) {
        var held = schoolsOf.get(guest);
        return held == null ? null : schools.get(held.floorEntry(day).getValue());
    }
}
