package uk.coppice.portal.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was written, past the services. */
public final class DelegateHistory {

    private final JdbcClient jdbc;

    public DelegateHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every state that somebody's place has had, the oldest first; the current one with a star. */
    public List<String> of(TestSession session, long person) {
        return jdbc.sql("SELECT CONCAT(state, CASE WHEN superseded = 0 THEN '*' ELSE '' END) FROM booking "
                        + "WHERE session_id = ? AND person_id = ? ORDER BY id")
                .param(session.id())
                .param(person)
                .query(String.class)
                .list();
    }

    /** Why each of those states came about, the oldest first; empty for what nobody said it of. */
    public List<String> causes(TestSession session, long person) {
        return jdbc.sql("SELECT COALESCE(cause, '') FROM booking WHERE session_id = ? AND person_id = ? ORDER BY id")
                .param(session.id())
                .param(person)
                .query(String.class)
                .list();
    }

    /** Every mark that somebody has had, the oldest first; the current one with a star. */
    public List<String> marks(TestSession session, long person) {
        return jdbc.sql("SELECT CONCAT(mark, CASE WHEN superseded = 0 THEN '*' ELSE '' END) FROM attendance "
                        + "WHERE session_id = ? AND person_id = ? ORDER BY id")
                .param(session.id())
                .param(person)
                .query(String.class)
                .list();
    }

    public int booked(TestSession session) {
        return count("SELECT COUNT(*) FROM booking WHERE superseded = 0 AND state = 'BOOKED' AND session_id = "
                + session.id());
    }

    /** Rows that no row follows and that are not current, or that follow nothing: none when all is well. */
    public int broken(String table) {
        return count("SELECT COUNT(*) FROM " + table + " t WHERE superseded <> 0 AND NOT EXISTS (SELECT 1 FROM " + table
                + " n WHERE n.id = t.superseded AND n.session_id = t.session_id AND n.person_id = t.person_id)");
    }

    /** Pairs of session and person that do not have exactly one current row: none when all is well. */
    public int withoutOneCurrentRow(String table) {
        return count("SELECT COUNT(*) FROM (SELECT session_id FROM " + table + " GROUP BY session_id, person_id "
                + "HAVING SUM(CASE WHEN superseded = 0 THEN 1 ELSE 0 END) <> 1) x");
    }

    public int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
