package uk.coppice.portal.access;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/** Granted roles and sign-in links of two records become those of one person. */
@Component
class AccessMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of("sign_in_link.person_id", "role_grant.person_id");

    private final JdbcClient jdbc;

    AccessMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(long keep, long other) {
        new MergeSql(jdbc, keep, other).move(COLUMNS);
    }
}
