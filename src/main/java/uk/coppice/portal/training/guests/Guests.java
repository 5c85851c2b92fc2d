package uk.coppice.portal.training.guests;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** The guests that have confirmed their address, and the schools that they come from over time. */
@Component
class Guests {

    private final JdbcClient jdbc;

    Guests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody works. */
    record Workplace(@Nullable Long schoolId, @Nullable String schoolName) {}

    /** Whether the school is one that the portal knows, or none of them. */
    boolean knows(Workplace works) {
        return works.schoolId() == null
                || jdbc.sql("SELECT COUNT(*) FROM school WHERE id = ?")
                                .param(works.schoolId())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Keeps a guest under their address, and holds their row, so that they are not erased meanwhile. A new school counts
     * from today on; for earlier sessions the one before holds.
     *
     * @param email in lower case
     */
    long keep(String email, String name, Workplace works, LocalDate today) {
        var known = jdbc.sql("SELECT id FROM guest WHERE email = ? FOR UPDATE")
                .param(email)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) {
            long id = Ids.next();
            jdbc.sql("INSERT INTO guest (id, email, name, school_id, school_name) VALUES (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(email)
                    .param(name)
                    .param(works.schoolId())
                    .param(works.schoolName())
                    .update();
            return id;
        }
        long id = known.get();
        jdbc.sql("UPDATE guest SET name = ? WHERE id = ?").params(name, id).update();
        if (!works.equals(workplace(id))) {
            jdbc.sql("DELETE FROM guest_move WHERE guest_id = ? AND from_date >= ?")
                    .params(id, today)
                    .update();
            jdbc.sql("INSERT INTO guest_move (id, guest_id, from_date, school_id, school_name) VALUES (?, ?, ?, ?, ?)")
                    .param(Ids.next())
                    .param(id)
                    .param(today)
                    .param(works.schoolId())
                    .param(works.schoolName())
                    .update();
        }
        return id;
    }

    /** Holds a guest's row until the transaction ends. Whether there is one who was not erased. */
    boolean hold(long id) {
        return jdbc.sql("SELECT id FROM guest WHERE id = ? AND erased_at IS NULL FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether this is a guest who was not erased. */
    boolean known(long id) {
        return jdbc.sql("SELECT COUNT(*) FROM guest WHERE id = ? AND erased_at IS NULL")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The name of a guest; empty when they are gone. */
    Optional<String> name(long id) {
        return jdbc.sql("SELECT name FROM guest WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Workplace workplace(long id) {
        return jdbc.sql("SELECT school_id, school_name FROM guest_move WHERE guest_id = ? "
                        + "ORDER BY from_date DESC LIMIT 1")
                .param(id)
                .query((row, n) -> new Workplace(row.getObject(1, Long.class), row.getString(2)))
                .optional()
                .orElseGet(() ->
                        Objects.requireNonNull(jdbc.sql("SELECT school_id, school_name FROM guest WHERE id = ?")
                                .param(id)
                                .query((row, n) -> new Workplace(row.getObject(1, Long.class), row.getString(2)))
                                .single()));
    }
}
