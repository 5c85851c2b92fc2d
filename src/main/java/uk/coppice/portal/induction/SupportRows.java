package uk.coppice.portal.induction;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** Writes who is mentor and who is induction tutor, by day: one of each at a time. */
@Component
class SupportRows {

    private final JdbcClient jdbc;

    SupportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long induction, SupportKind kind, long person, LocalDate from) {
        jdbc.sql("INSERT INTO induction_support (id, induction_id, kind, person_id, from_date) VALUES (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(induction)
                .param(kind.name())
                .param(person)
                .param(from)
                .update();
    }

    /** Somebody is it from a day on; what was planned for that day or later is taken back. */
    void from(long induction, SupportKind kind, long person, LocalDate from) {
        jdbc.sql("DELETE FROM induction_support WHERE induction_id = ? AND kind = ? AND from_date >= ?")
                .param(induction)
                .param(kind.name())
                .param(from)
                .update();
        jdbc.sql("UPDATE induction_support SET to_date = ? WHERE induction_id = ? AND kind = ? "
                        + "AND (to_date IS NULL OR to_date >= ?)")
                .param(from.minusDays(1))
                .param(induction)
                .param(kind.name())
                .param(from)
                .update();
        add(induction, kind, person, from);
    }

    /** Whether somebody is the other of the two on that day or later. */
    boolean isOtherKindFrom(long induction, SupportKind kind, long person, LocalDate from) {
        return jdbc.sql("SELECT COUNT(*) FROM induction_support WHERE induction_id = ? AND kind <> ? AND person_id = ? "
                                + "AND (to_date IS NULL OR to_date >= ?)")
                        .param(induction)
                        .param(kind.name())
                        .param(person)
                        .param(from)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
