package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;

/** evaluations.csv: counts of sessions and series that were evaluated elsewhere. */
class EvaluationsImportTest extends ImportTestBase {

    EvaluationsImportTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherReplacesIt() {
        files.write("evaluations", "target,rating,count", "T1,good,1");
        assertThat(run().written()).isTrue();
        assertThat(problems).isEmpty();
        assertThat(rated("good")).isEqualTo(1);
        assertThat(run().written()).isFalse();
        files.write("evaluations", "target,rating,count", "T1,no_answer,1");
        assertThat(run().written()).isTrue();
        assertThat(rated("good")).isZero();
        assertThat(rated("no_answer")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM evaluation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void howItCameOutIsNotedWithIt() {
        files.write("evaluations", "target,rating,count", "T1,good,1");
        assertThat(run().written()).isTrue();
        assertThat(noted()).isEqualTo("1 answered, 1 rated, 1 good, 0 left it out");
        files.write("evaluations", "target,rating,count", "T1,poor,1");
        assertThat(run().written()).isTrue();
        assertThat(noted()).isEqualTo("1 answered, 1 rated, 0 good, 0 left it out");
        files.write("evaluations", "target,rating,count", "T1,no_answer,1");
        assertThat(run().written()).isTrue();
        assertThat(noted()).isEqualTo("1 answered, 0 rated, 0 good, 1 left it out");
    }

    private String noted() {
        return jdbc.sql("SELECT answers, rated, rated_good, not_rated FROM evaluation")
                .query((row, n) -> row.getInt(1) + " answered, " + row.getInt(2) + " rated, " + row.getInt(3)
                        + " good, " + row.getInt(4) + " left it out")
                .single();
    }

    @Test
    void everyBadRowIsReportedAndNothingKept() {
        files.write(
                "evaluations",
                "target,rating,count",
                "T1,good,2",
                "T2,good,1",
                "E1,good,1",
                "Nowhere,good,1",
                "T1,splendid,1",
                "T1,poor,-1",
                "T1,good,1");
        run();
        assertThat(problems)
                .extracting(Problem::line, Problem::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "target"),
                        org.assertj.core.groups.Tuple.tuple(4, "target"),
                        org.assertj.core.groups.Tuple.tuple(6, "rating"),
                        org.assertj.core.groups.Tuple.tuple(7, "count"),
                        org.assertj.core.groups.Tuple.tuple(8, "rating"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM survey").query(Integer.class).single())
                .isZero();
    }

    @Test
    void moreRatingsThanPeopleThereAreRefused() {
        files.write("evaluations", "target,rating,count", "T1,good,1", "T1,poor,1");
        run();
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.words()).contains("at most 1 ratings of T1 in all", "there are 2"));
    }

    @Test
    void anUnknownTargetIsRefused() {
        files.write("evaluations", "target,rating,count", "Nowhere,good,1");
        run();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("'Nowhere'", "a delivered session"));
    }

    @Test
    void whatWasEvaluatedInThePortalIsKept() {
        files.write("evaluations", "target,rating,count", "T1,good,1");
        run();
        change("UPDATE evaluation SET imported = FALSE");
        files.write("evaluations", "target,rating,count", "T1,poor,1");
        assertThat(run().written()).isFalse();
        assertThat(rated("good")).isEqualTo(1);
    }

    private int rated(String rating) {
        return jdbc.sql("SELECT people FROM survey_tally WHERE chosen = ?")
                .param(rating)
                .query(Integer.class)
                .single();
    }
}
