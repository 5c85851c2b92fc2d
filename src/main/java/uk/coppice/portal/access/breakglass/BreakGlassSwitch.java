package uk.coppice.portal.access.breakglass;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the administrator for bad days can come in: not unless somebody turned it on at the command line. */
@Service
public class BreakGlassSwitch {

    private final JdbcClient jdbc;

    BreakGlassSwitch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isOn() {
        return jdbc.sql("SELECT COUNT(*) FROM break_glass").query(Integer.class).single() > 0;
    }
}
