package uk.coppice.portal.training.register;

import java.util.Arrays;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.training.Mark;

/** Which guests a register says were there, finished or not; for what is told to themselves. */
@Component
public class PresentGuests {

    private static final Set<String> PRESENT = Set.copyOf(
            Arrays.stream(Mark.values()).filter(Mark::present).map(Mark::name).toList());

    private final JdbcClient jdbc;

    PresentGuests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those at a session. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> at(long session) {
        return Set.copyOf(jdbc.sql("SELECT guest_id FROM attendance WHERE session_id = :session "
                        + "AND guest_id IS NOT NULL AND superseded = 0 AND mark IN (:present)")
                .param("session", session)
                .param("present", PRESENT)
                .query(Long.class)
                .list());
    }
}
