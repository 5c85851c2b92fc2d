package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Crowd;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Several say at the same moment who manages somebody: each is heard, one after the other. */
@DatabaseTest
class LineManagersAtOnceTest {

    private static final int MANAGERS = 6;

    private final LineManagers managers;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private final List<Long> chosen = new ArrayList<>();

    LineManagersAtOnceTest(LineManagers managers, TestTrust trust, JdbcClient jdbc) {
        this.managers = managers;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        for (int n = 1; n <= MANAGERS; n++) {
            chosen.add(trust.teacher("Number " + n, willow));
        }
    }

    @RepeatedTest(3)
    void everyChoiceIsKeptOneAfterTheOther() throws Exception {
        var crowd = new Crowd();
        for (long manager : chosen) {
            crowd.add(manager, () -> {
                Acting.asLeaderOf(manager, willow);
                managers.manage(willow, amy, manager);
            });
        }

        assertThat(crowd.go()).isEmpty();

        assertThat(managers.of(willow, amy)).get().matches(chosen::contains);
        var history = jdbc.sql("SELECT words FROM person_change WHERE person_id = ?")
                .param(amy)
                .query(String.class)
                .list();
        assertThat(history).hasSize(MANAGERS);
        assertThat(history).filteredOn(line -> line.contains("none")).hasSize(1);
    }
}
