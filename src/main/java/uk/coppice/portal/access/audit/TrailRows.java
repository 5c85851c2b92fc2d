package uk.coppice.portal.access.audit;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;

/** Writes the trail's rows. There is no statement that changes one. */
@Repository
class TrailRows {

    private static final String ADD =
            "INSERT INTO audit_trail (id, happened_at, who_kind, who, roles, act, what, about, thing, address, session_no, device) "
                    + "VALUES (:id, :at, :kind, :who, :roles, :act, :what, :about, :thing, :address, :session, :device)";

    private static final String SAME = "SELECT id FROM audit_trail WHERE who = :who AND happened_at > :since "
            + "AND about = :about AND act = :act AND what = :what AND thing = :thing AND who_kind = :kind "
            + "AND session_no = :session ORDER BY happened_at DESC LIMIT 1";

    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is written down beside who and when.
     *
     * @param about id of the person whom it is about; 0: nobody, or several
     */
    record Deed(Act act, String what, long about, String thing) {}

    /** Adds a row, or to the count of the row that says the same since then. */
    void addOrCount(Actor actor, Deed deed, Instant at, Instant since) {
        jdbc.sql(SAME)
                .param("who", actor.person())
                .param("since", StoredTime.of(since))
                .param("about", deed.about())
                .param("act", deed.act().name())
                .param("what", deed.what())
                .param("thing", deed.thing())
                .param("kind", actor.kind().name())
                .param("session", actor.session())
                .query(Long.class)
                .optional()
                .ifPresentOrElse(row -> count(row, at), () -> add(actor, deed, at));
    }

    void add(Actor actor, Deed deed, Instant at) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("at", StoredTime.of(at))
                .param("kind", actor.kind().name())
                .param("who", actor.person())
                .param("roles", actor.roles())
                .param("act", deed.act().name())
                .param("what", deed.what())
                .param("about", deed.about())
                .param("thing", deed.thing())
                .param("address", actor.address())
                .param("session", actor.session())
                .param("device", actor.device())
                .update();
    }

    private void count(long row, Instant at) {
        jdbc.sql("INSERT INTO audit_trail_again (id, trail_id, seen_at) VALUES (?, ?, ?)")
                .params(Ids.next(), row, StoredTime.of(at))
                .update();
    }
}
