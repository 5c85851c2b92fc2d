package uk.coppice.portal.platform;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Which of the two databases the portal runs on. */
public enum DatabaseKind {
    MYSQL,
    EMBEDDED;

    /** Which one a source leads to. */
    public static DatabaseKind of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("MySQL") ? MYSQL : EMBEDDED;
        }
    }
}
