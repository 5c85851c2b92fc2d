package uk.coppice.portal.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How a statement reads a row so that nobody changes it until the transaction ends, while others may read it in the same
 * way. The embedded database knows only a lock that lets one in at a time: as exact, and quick enough for it.
 */
@Component
public class SharedLock {

    private final String clause;

    SharedLock(DataSource database) throws SQLException {
        clause = DatabaseKind.of(database) == DatabaseKind.MYSQL ? " FOR SHARE" : " FOR UPDATE";
    }

    /** What stands at the end of a query of one table, with a blank in front. */
    public String clause() {
        return clause;
    }
}
