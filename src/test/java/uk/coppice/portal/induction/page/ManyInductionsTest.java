package uk.coppice.portal.induction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.induction.InductionCase;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Two thousand inductions, a quarter of them running, are shown a page at a time. */
@DatabaseTest
class ManyInductionsTest {

    private static final int ALL = 2_000;

    private final InductionList list;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ManyInductionsTest(
            InductionList list, TestTrust trust, TestClock clock, JdbcClient jdbc, TransactionTemplate transactions) {
        this.list = list;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aPageIsReadAndNoMore() {
        clock.set("2026-11-20T10:00");
        var willow = new InductionCase(trust, jdbc);
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < ALL; i++) {
                add(willow, i);
            }
        });
        Acting.as(willow.lead());

        var first = list.page(InductionLine.Filter.RUNNING, "", 0, 50);
        assertThat(first.total()).isEqualTo(ALL / 4);
        assertThat(first.counts())
                .containsEntry(InductionLine.Filter.RUNNING, ALL / 4)
                .containsEntry(InductionLine.Filter.OVER, ALL * 3 / 4)
                .containsEntry(InductionLine.Filter.LACKS, ALL / 4);
        assertThat(first.lines()).hasSize(50).allMatch(line -> line.lacks().equals("No mentor"));
        assertThat(list.page(InductionLine.Filter.RUNNING, "", 490, 50).lines()).hasSize(10);
        assertThat(list.page(InductionLine.Filter.OVER, "", 1_490, 50).lines())
                .hasSize(10)
                .allMatch(line -> line.induction().closedOn() != null);
        assertThat(list.page(InductionLine.Filter.OVER, "last 1999", 0, 50).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.person().staffNo()).isEqualTo("N1999"));
        assertThat(list.page(InductionLine.Filter.RUNNING, "FIRST LAST 100", 0, 50)
                        .lines())
                .extracting(line -> line.person().staffNo())
                .containsExactly("N100", "N1000", "N1004", "N1008");
    }

    private void add(InductionCase willow, int i) {
        long person = Ids.next();
        jdbc.sql("INSERT INTO person (id, staff_no, first_name, last_name) VALUES (?, ?, 'First', ?)")
                .params(person, "N" + i, "Last " + i)
                .update();
        jdbc.sql("INSERT INTO post (id, person_id, school_id, title, staff_group, fte, start_date) "
                        + "VALUES (?, ?, ?, 'Teacher', 'TEACHER', 1, ?)")
                .params(Ids.next(), person, i % 2 == 0 ? willow.willow : willow.oak, "2024-09-01")
                .update();
        boolean over = i % 4 != 0;
        jdbc.sql("INSERT INTO induction (id, person_id, started_on, terms, outcome, outcome_on, version) VALUES "
                        + (over
                                ? "(?, ?, '2022-09-01', 6, 'PASS', '2024-07-20', 0)"
                                : "(?, ?, '2025-09-01', 6, NULL, NULL, 0)"))
                .params(person, person)
                .update();
        jdbc.sql("INSERT INTO induction_support (id, induction_id, kind, person_id, from_date) "
                        + "VALUES (?, ?, 'TUTOR', ?, '2024-09-01')")
                .params(Ids.next(), person, willow.tess)
                .update();
        jdbc.sql("INSERT INTO induction_review (id, induction_id, kind, term, held_on, on_track, summary, targets, "
                        + "recorded_at, recorded_by, ect_comment, version) VALUES (?, ?, 'PROGRESS', 1, '2025-12-10', TRUE, "
                        + "'Well', '', '2025-12-10 10:00:00', 0, '', 0)")
                .params(Ids.next(), person)
                .update();
    }
}
