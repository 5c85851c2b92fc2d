package uk.coppice.portal.platform;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes one set of migrations serve both databases. */
@Configuration
class MigrationConfiguration {

    /**
     * MySQL compares text without regard to case and accents unless told otherwise; codes and names must differ there
     * exactly as they do on H2.
     */
    @Bean
    FlywayConfigurationCustomizer tableOptions() {
        return configuration -> {
            try {
                boolean mysql = DatabaseKind.of(configuration.getDataSource()) == DatabaseKind.MYSQL;
                configuration.placeholders(
                        Map.of("table_options", mysql ? "CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs" : ""));
            } catch (SQLException e) {
                throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
            }
        };
    }
}
