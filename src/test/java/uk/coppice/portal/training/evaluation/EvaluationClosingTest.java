package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.register.RegisterDesk;

/** An evaluation closes while its last answers arrive, and several close in one moment. */
@DatabaseTest
class EvaluationClosingTest {

    private static final String DAY = "2026-01-20";
    private static final List<String> RATINGS = List.of("very_good", "good", "satisfactory", "poor");
    private static final int THERE = 48;

    private final TestTrust trust;
    private final AnswerBox box;
    private final EvaluationDesk desk;
    private final EvaluationResults results;
    private final Surveys surveys;
    private final JdbcClient jdbc;
    private final Evaluated evaluated;
    private long willow;
    private long lead;

    EvaluationClosingTest(
            TestTrust trust,
            TestClock clock,
            RegisterDesk registers,
            AnswerBox box,
            EvaluationRows rows,
            EvaluationDesk desk,
            EvaluationResults results,
            Surveys surveys,
            JdbcClient jdbc) {
        this.trust = trust;
        this.box = box;
        this.desk = desk;
        this.results = results;
        this.surveys = surveys;
        this.jdbc = jdbc;
        evaluated = new Evaluated(trust, clock, registers, box, rows, desk);
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
    }

    /** Each answer is in the frozen figures, or its giver was told that it is not: none is lost, none half. */
    @Test
    void anAnswerIsInTheFrozenResultOrRefused() throws Exception {
        var there = evaluated.teachers(willow, THERE);
        evaluated.held(trust.session("A").led(lead), DAY, there);
        long survey = evaluated.survey("A");
        var taken = new AtomicInteger();
        var refused = new AtomicInteger();
        var half = new CountDownLatch(THERE / 2);
        List<Callable<Void>> deeds = new ArrayList<>();
        for (int n = 0; n < THERE; n++) {
            int person = n;
            deeds.add(() -> {
                try {
                    box.handIn(survey, there.get(person), Evaluated.sheet(RATINGS.get(person % RATINGS.size())));
                    taken.incrementAndGet();
                } catch (Refusal late) {
                    assertThat(late.reason()).contains("closed", "not sent");
                    refused.incrementAndGet();
                }
                half.countDown();
                return null;
            });
        }
        deeds.add(() -> {
            half.await();
            Acting.asOperator();
            desk.closeNow(survey);
            return null;
        });
        try (var threads = Executors.newFixedThreadPool(8)) {
            // The closing first: it waits in a thread of its own until half of them have answered.
            var closing = threads.submit(deeds.removeLast());
            for (var deed : threads.invokeAll(deeds)) {
                deed.get();
            }
            closing.get();
        }

        assertThat(taken.get() + refused.get()).isEqualTo(THERE);
        assertThat(taken.get()).isGreaterThanOrEqualTo(THERE / 2);
        assertThat(surveys.find(survey).orElseThrow().responded()).isEqualTo(taken.get());
        assertThat(count("SELECT SUM(people) FROM survey_tally WHERE question = 'overall'"))
                .isEqualTo(taken.get());
        assertThat(count("SELECT SUM(people) FROM survey_figure WHERE question = 'overall'"))
                .isEqualTo(taken.get());
        assertThat(count("SELECT COUNT(*) FROM survey_receipt")).isEqualTo(taken.get());
        Acting.asStaff(lead);
        assertThat(results.of("A").orElseThrow().questions().getFirst().answers())
                .isEqualTo(taken.get());
    }

    /** Three answers and three more, closed in the same moment: one pool of six, and neither waits for ever. */
    @Test
    void smallOnesClosedAtOnceFindEachOther() throws Exception {
        var there = evaluated.teachers(willow, 3);
        for (int pair = 0; pair < 4; pair++) {
            var both = List.of("A" + pair, "B" + pair);
            for (String code : both) {
                evaluated.held(trust.session(code).led(lead), DAY, there);
                evaluated.answer(code, there, "very_good", "good", "poor");
            }
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var closed : threads.invokeAll(both.stream()
                        .map(code -> (Callable<Void>) () -> {
                            long survey = evaluated.survey(code);
                            together.await();
                            Acting.asOperator();
                            desk.closeNow(survey);
                            return null;
                        })
                        .toList())) {
                    closed.get();
                }
            }
            Acting.asStaff(lead);
            for (String code : both) {
                var shown = results.of(code).orElseThrow();
                assertThat(shown.state()).as(code).isEqualTo(EvaluationResult.State.SHOWN);
                assertThat(shown.questions().getFirst().answers()).as(code).isEqualTo(6);
            }
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
