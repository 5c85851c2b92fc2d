package uk.coppice.portal.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Figures share what they read, yet show what another server, or another hand, has written a moment ago. */
@DatabaseTest
class FreshFiguresTest {

    private static final AcademicYear YEAR = new AcademicYear(2024);

    private final Scorecard scorecard;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    FreshFiguresTest(Scorecard scorecard, TestTrust trust, JdbcClient jdbc) {
        this.scorecard = scorecard;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void aFinishedYearFollowsWhatWasPutRight() {
        long willow = trust.school("Willow Primary");
        long amy = trust.teacher("Amy Adams", willow);
        long lead = trust.teacher("Leah Lead", willow);
        var session = trust.session("A").on("2025-01-20").led(lead).delivered();
        assertThat(figure("cpd-reach-1")).isEqualTo("1/2");

        trust.attended(session, amy);
        assertThat(figure("cpd-reach-1")).isEqualTo("2/2");
        assertThat(figure("outside-attendance")).isEqualTo("0/1");

        write("UPDATE attendance SET superseded = id WHERE person_id = ?", amy);
        assertThat(figure("cpd-reach-1")).isEqualTo("1/2");
        assertThat(figure("outside-attendance")).isEqualTo("0/0");

        write("UPDATE post SET end_date = '2025-06-01' WHERE person_id = ?", amy);
        assertThat(figure("cpd-reach-1")).isEqualTo("1/1");

        write("UPDATE training_session SET status = 'CANCELLED' WHERE id = ?", session.id());
        assertThat(figure("cpd-reach-1")).isEqualTo("0/1");

        write("UPDATE school SET in_trust_to = '2025-08-31' WHERE id = ?", willow);
        assertThat(figure("schools-in-trust")).isEqualTo("0/1");
        assertThat(figure("co-leading")).isEqualTo("0/0");
    }

    private void write(String sql, long id) {
        trust.together(() -> jdbc.sql(sql).param(id).update());
    }

    private String figure(String key) {
        return scorecard.figures(YEAR, LocalDate.of(2025, 8, 31)).stream()
                .filter(figure -> figure.indicator().key().equals(key))
                .map(figure -> figure.numerator() + "/" + figure.denominator())
                .findFirst()
                .orElseThrow();
    }
}
