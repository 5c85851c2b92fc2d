package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionKind;

/** Lines of inductions for the tests of attendance, each written at once. */
public final class TestInductions {

    public static final String SERIES = "ECT-Y1";

    private final TestTrust trust;
    private final JdbcClient jdbc;

    public TestInductions(TestTrust trust, JdbcClient jdbc) {
        this.trust = trust;
        this.jdbc = jdbc;
    }

    /** An induction since September 2025, with one series. */
    public long since(long person) {
        return since(person, "2025-09-01");
    }

    public long since(long person, String day) {
        long id = Ids.next();
        trust.together(() -> {
            jdbc.sql("INSERT INTO induction (id, person_id, started_on, terms, version) VALUES (?, ?, ?, 6, 0)")
                    .param(id)
                    .param(person)
                    .param(LocalDate.parse(day))
                    .update();
            jdbc.sql("INSERT INTO induction_series (induction_id, series_code) VALUES (?, ?)")
                    .param(id)
                    .param(SERIES)
                    .update();
        });
        return id;
    }

    public void outcome(long induction, String outcome, String day) {
        trust.together(() -> jdbc.sql("UPDATE induction SET outcome = ?, outcome_on = ? WHERE id = ?")
                .param(outcome)
                .param(LocalDate.parse(day))
                .param(induction)
                .update());
    }

    /** A mentor or tutor; without a last day until further notice. */
    public void support(long induction, String kind, long person, String from, @Nullable String to) {
        trust.together(
                () -> jdbc.sql("INSERT INTO induction_support (id, induction_id, kind, person_id, from_date, to_date) "
                                + "VALUES (?, ?, ?, ?, ?, ?)")
                        .param(Ids.next())
                        .param(induction)
                        .param(kind)
                        .param(person)
                        .param(LocalDate.parse(from))
                        .param(to == null ? null : LocalDate.parse(to))
                        .update());
    }

    /** Family leave too short for the directory. */
    public void shortLeave(long induction, String from, String to) {
        trust.together(() -> jdbc.sql("INSERT INTO induction_absence (id, induction_id, from_date, to_date, kind, "
                        + "recorded_at, recorded_by) VALUES (?, ?, ?, ?, 'FAMILY', '2025-12-01 08:00:00', 0)")
                .param(Ids.next())
                .param(induction)
                .param(LocalDate.parse(from))
                .param(LocalDate.parse(to))
                .update());
    }

    /** A session of the series, planned so far. */
    public TestSession seminar(String code, String day) {
        return trust.session(code)
                .kind(SessionKind.ECT)
                .series(SERIES)
                .titled("Seminar " + code)
                .on(day)
                .at("13:30", "16:00");
    }
}
