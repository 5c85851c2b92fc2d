package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** How much a page asks of the database, with its frame and menu, commits included. H2 counts it, so not on MySQL. */
@ViewTest
class StatementsOfPagesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    StatementsOfPagesTest(Browser browser, TestTrust trust, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void sessions() {
        assumeThat(TestDatabase.mysql()).isFalse();
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.together(() -> {
            for (int i = 0; i < 40; i++) {
                trust.session("S-" + i).on("2026-02-%02d".formatted(1 + i % 28));
            }
        });
        Acting.asStaff(amy);
        browser.open("training"); // what is read once for all
    }

    @AfterEach
    void stopCounting() {
        if (!TestDatabase.mysql()) {
            jdbc.sql("SET QUERY_STATISTICS FALSE").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"training/month?month=2026-02, 18", "training, 19", "training/S-3, 39", "'', 55"})
    void aPageAsksNoMoreThanItMust(String address, int most) {
        count();
        browser.open(address);

        assertThat(statements()).as("statements of " + address).hasSizeLessThanOrEqualTo(most);
    }

    /** The menu is kept in the session, the page is not: 11 statements, and those for who the person is. */
    @Test
    void thePageOfAnotherTabAsksForItselfAlone() {
        browser.open("training/month?month=2026-02");
        count();
        UI.getCurrent().getPage().reload();

        assertThat(statements())
                .noneMatch(sql -> sql.contains("progression_offer"))
                .hasSizeBetween(5, 12);
    }

    /** The query is read anew, and nothing of the frame. */
    @Test
    void anotherFilterOfTheSamePageAsksForTheListAlone() {
        browser.open("training");
        count();
        browser.go("training?q=zzz");

        assertThat(statements()).hasSizeBetween(1, 3);
    }

    private void count() {
        jdbc.sql("SET QUERY_STATISTICS FALSE").update();
        jdbc.sql("SET QUERY_STATISTICS TRUE").update();
    }

    /** Each as often as it was sent. */
    private List<String> statements() {
        return jdbc
                .sql("SELECT sql_statement, execution_count FROM information_schema.query_statistics "
                        + "WHERE LOWER(sql_statement) NOT LIKE '%query_statistics%'")
                .query((row, n) -> java.util.Collections.nCopies(row.getInt(2), row.getString(1)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
