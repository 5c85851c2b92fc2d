package uk.coppice.portal.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How the portal talks to MySQL, so that nobody has to write it into an address: what the driver knows itself it does
 * not ask the server, statements are prepared once a connection, many rows go in one, and a transaction that only reads
 * is not announced (that costs two statements, before and after). What the address says otherwise counts more.
 */
@Component
class MySqlConnections implements BeanPostProcessor {

    private static final Map<String, String> SETTINGS = Map.of(
            "useLocalSessionState", "true",
            "cacheServerConfiguration", "true",
            "elideSetAutoCommits", "true",
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "200",
            "prepStmtCacheSqlLimit", "4096",
            "rewriteBatchedStatements", "true",
            "readOnlyPropagatesToServer", "false");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
