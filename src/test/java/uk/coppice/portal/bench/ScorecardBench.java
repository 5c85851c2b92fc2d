package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.ViewTest;

/**
 * All figures of the scorecard for a finished year, of trusts with ten years of records, beside the database's own time for
 * the same figures, one statement an indicator.
 */
@Bench
@ViewTest
class ScorecardBench {

    private static final List<Integer> SIZES = List.of(200, 2_000, 20_000);
    private static final int WARM_UP = 10;
    private static final int CALLS = 30;
    private static final int BARE_WARM_UP = 1;
    private static final int BARE_CALLS = 5;
    private static final int PAGES = 10;
    private static final double GOAL = 300;
    private static final AcademicYear YEAR = new AcademicYear(LargeTrust.LAST_YEAR);

    private final Scorecard scorecard;
    private final Browser browser;
    private final DataSource database;
    private final TestClock clock;

    ScorecardBench(Scorecard scorecard, Browser browser, DataSource database, TestClock clock) {
        this.scorecard = scorecard;
        this.browser = browser;
        this.database = database;
        this.clock = clock;
    }

    /** Deleting row by row, as before every test, would take minutes. */
    @AfterEach
    void empty() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : LargeTrust.TABLES) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            connection.commit();
        }
    }

    @Test
    void wholeScorecard() throws Exception {
        assumeTrue(TestDatabase.mysql(), "The figures are MySQL's");
        clock.set("2026-10-20T09:00:00");
        List<Double> middles = new ArrayList<>();
        for (int staff : SIZES) {
            empty();
            String trust = String.format(Locale.UK, "%,d staff, ten years", staff);
            try (var connection = database.getConnection()) {
                LargeTrust.fill(connection, staff);
                var bare = new BareScorecard(connection);
                var told = bare.figures();
                assertThat(figures()).containsAllEntriesOf(told);
                long[] bareNanos = times(BARE_WARM_UP, BARE_CALLS, bare::figures);
                long[] nanos = times(WARM_UP, CALLS, this::figures);
                Figures.print(
                        "Scorecard of " + trust,
                        Figures.middleAndSlow(nanos)
                                + String.format(Locale.ROOT, ", bare SQL %.0f ms", Figures.percentile(bareNanos, 0.5)),
                        String.format(Locale.ROOT, "goal p95 under %.0f ms", GOAL));
                middles.add(Figures.percentile(nanos, 0.5));
            }
            page("Scorecard page", "scorecard?year=2025/26", trust);
            page("With a working", "scorecard/cpd-reach-1?year=2025/26", trust);
        }
        for (int i = 1; i < middles.size(); i++) {
            Figures.print(
                    String.format(Locale.UK, "Scorecard from %,d to %,d staff", SIZES.get(i - 1), SIZES.get(i)),
                    String.format(Locale.UK, "%.1f times the time", middles.get(i) / middles.get(i - 1)),
                    "goal at most " + SIZES.get(i) / SIZES.get(i - 1));
        }
    }

    /** From the address to the finished components, of somebody who may see everything. */
    private void page(String what, String address, String trust) throws Exception {
        Acting.asAdministrator();
        long[] nanos = new long[PAGES];
        for (int i = -WARM_UP; i < PAGES; i++) {
            browser.open("topics");
            long start = System.nanoTime();
            browser.go(address);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Acting.asOperator();
        Figures.print(what + " of " + trust, Figures.middleAndSlow(nanos), "");
    }

    private Map<String, String> figures() {
        return scorecard.figures(YEAR, LocalDate.of(LargeTrust.LAST_YEAR + 1, 8, 31)).stream()
                .collect(Collectors.toMap(
                        figure -> figure.indicator().key(), figure -> figure.numerator() + "/" + figure.denominator()));
    }

    private static long[] times(int warmUp, int calls, Callable<?> call) throws Exception {
        long[] nanos = new long[calls];
        for (int i = -warmUp; i < calls; i++) {
            long start = System.nanoTime();
            call.call();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return nanos;
    }
}
