package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.testing.DatabaseTest;

/** Somebody works on what a file brings at the same moment: the import waits, then sees what they did. */
@DatabaseTest
class EditedMeanwhileTest extends ImportTestBase {

    private final TransactionTemplate transactions;
    private final StaffDirectory directory;

    EditedMeanwhileTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction, StaffDirectory directory) {
        super(intake, jdbc, transaction);
        this.transactions = transaction;
        this.directory = directory;
    }

    @Test
    void anInquiryThatSomebodyBeginsToWorkOnStaysTheirs() throws Exception {
        files.add("inquiries", "Q1,What helps?,2025/26,S1,in_progress,,,");
        run();
        files.replace("inquiries", "in_progress,,,", "findings_submitted,2026-06-30,,");

        importWhile(
                () -> jdbc.sql("UPDATE inquiry SET in_portal = TRUE, question = 'What helps most?' WHERE code = 'Q1'")
                        .update());

        assertThat(value("SELECT stage FROM inquiry")).isEqualTo("IN_PROGRESS");
        assertThat(value("SELECT question FROM inquiry")).isEqualTo("What helps most?");
    }

    @Test
    void anOutcomeThatIsEnteredMeanwhileIsNotEnteredTwice() throws Exception {
        files.add("inductions", "S1,E1,2024-09-01,6,,,,");
        run();
        files.replace("inductions", "S1,E1,2024-09-01,6,,,,", "S1,E1,2024-09-01,6,pass,2026-07-10,,");

        var result = importWhile(() -> {
            jdbc.sql("SELECT id FROM induction FOR UPDATE").query(Long.class).list();
            jdbc.sql(
                            "INSERT INTO induction_outcome (id, induction_id, outcome, outcome_on, note, recorded_at, recorded_by) "
                                    + "SELECT 1, id, 'PASS', '2026-07-10', '', '2026-07-10 10:00:00', 0 FROM induction")
                    .update();
            return jdbc.sql("UPDATE induction SET outcome = 'PASS', outcome_on = '2026-07-10'")
                    .update();
        });

        assertThat(problems).isEmpty();
        assertThat(result.sound()).isTrue();
        assertThat(count("induction_outcome")).isEqualTo(1);
    }

    @Test
    void anOfferThatIsAnsweredMeanwhileKeepsWhoAnswered() throws Exception {
        files.add("progression-offers", "S1,2026-01-12,leadership,school,permanent,pending");
        run();
        files.replace("progression-offers", "permanent,pending", "permanent,accepted");

        importWhile(() -> {
            directory.hold(id("S1"));
            return jdbc.sql("UPDATE progression_offer SET answer = 'ACCEPTED', recorded_by = person_id, "
                            + "version = version + 1")
                    .update();
        });

        assertThat(value("SELECT CASE WHEN recorded_by = person_id THEN 'theirs' ELSE 'the file' END "
                        + "FROM progression_offer"))
                .isEqualTo("theirs");
    }

    @Test
    void aPostThatIsChangedMeanwhileIsComparedAsItIsThen() throws Exception {
        run();
        files.replace("staff", "ASH,Teacher,teacher,1,2020-09-01", "ASH,Teacher,teacher,0.8,2020-09-01");

        importWhile(() -> {
            directory.hold(id("S1"));
            jdbc.sql("UPDATE person SET version = version + 1 WHERE staff_no = 'S1'")
                    .update();
            return jdbc.sql("UPDATE post SET fte = 0.8 WHERE person_id = (SELECT id FROM person WHERE staff_no = 'S1')")
                    .update();
        });

        assertThat(value("SELECT version FROM person WHERE staff_no = 'S1'"))
                .as("the file changes nothing more")
                .isEqualTo("1");
    }

    /** Changes something, lets the import begin, sees that it waits, and only then commits. */
    private ImportResult importWhile(Callable<Integer> change) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var running = transactions.execute(status -> begun(change, threads));
            return java.util.Objects.requireNonNull(running).get(30, TimeUnit.SECONDS);
        }
    }

    private CompletableFuture<ImportResult> begun(Callable<Integer> change, ExecutorService threads) {
        try {
            assertThat(change.call()).isOne();
            var running = CompletableFuture.supplyAsync(
                    () -> {
                        uk.coppice.portal.testing.Acting.asOperator();
                        return run();
                    },
                    threads);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> running.get(400, TimeUnit.MILLISECONDS));
            return running;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The change failed", e);
        }
    }

    private long id(String staffNo) {
        return jdbc.sql("SELECT id FROM person WHERE staff_no = ?")
                .param(staffNo)
                .query(Long.class)
                .single();
    }
}
