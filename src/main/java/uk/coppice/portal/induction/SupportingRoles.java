package uk.coppice.portal.induction;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.spi.FollowingRoles;
import uk.coppice.portal.platform.Words;

/** Whoever stands by an early career teacher is their mentor or induction tutor; which of them, {@link InductionAccess} asks. */
@Component
class SupportingRoles implements FollowingRoles {

    private final JdbcClient jdbc;

    SupportingRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Following> of(long person, LocalDate on) {
        return jdbc.sql("SELECT kind, COUNT(*) FROM induction_support WHERE person_id = :person "
                        + "AND from_date <= :on AND (to_date IS NULL OR to_date >= :on) GROUP BY kind ORDER BY kind")
                .param("person", person)
                .param("on", on)
                .query((row, n) -> new Following(
                        SupportKind.valueOf(row.getString(1)).words(),
                        "Of " + Words.count(row.getInt(2), "early career teacher", "early career teachers") + "."))
                .list();
    }
}
