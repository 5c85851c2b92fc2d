package uk.coppice.portal.platform;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this database holds. It starts empty and is then either the demo trust or a real one for good, so that
 * invented and real people never mix.
 */
@Service
public class Installation {

    /** What a database holds. */
    public enum Kind {
        EMPTY,
        DEMO,
        TRUST
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Installation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Kind kind() {
        return Kind.valueOf(jdbc.sql("SELECT kind FROM installation WHERE id = 1")
                .query(String.class)
                .single());
    }

    /**
     * Holds the one row that every database has until the caller's transaction ends: for what is done rarely, takes a
     * moment, and has no row of its own to lock before it is there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        held();
    }

    /**
     * Makes this database one of {@code kind} within the caller's transaction, and holds it for that transaction: of
     * two imports at once the second waits for the first.
     *
     * @throws Refusal when it is already one of the other kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(Kind kind) {
        var held = held();
        if (held == kind) {
            return;
        }
        if (held == Kind.DEMO) {
            throw new Refusal("This data folder holds the demo trust, and real files never mix with it. "
                    + "Start with another data folder: set PORTAL_HOME, and run with --no-demo.");
        }
        if (held == Kind.TRUST) {
            throw new Refusal("This data folder holds a real trust: the demo trust never mixes with it.");
        }
        jdbc.sql("UPDATE installation SET kind = ?, since = ? WHERE id = 1")
                .params(kind.name(), StoredTime.of(clock.instant()))
                .update();
    }

    private Kind held() {
        return Kind.valueOf(jdbc.sql("SELECT kind FROM installation WHERE id = 1 FOR UPDATE")
                .query(String.class)
                .single());
    }
}
