package uk.coppice.portal.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What a statement locks that joins tables and ends with {@code FOR UPDATE OF} some of them. */
@Component
public class JoinedLock {

    private final boolean whole;

    JoinedLock(DataSource database) throws SQLException {
        whole = DatabaseKind.of(database) == DatabaseKind.MYSQL;
    }

    /**
     * Whether it locks the rows of every table named and reads them as they are once it has the lock. The embedded database
     * locks those of the first table alone, and reads the others as they were before it waited: there the first table's
     * rows are to be locked by a statement of their own before.
     */
    public boolean whole() {
        return whole;
    }
}
