package uk.coppice.portal.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.register.RegisterDesk;

/** Holds sessions, finishes their registers and answers their evaluations. */
public final class Evaluated {

    private final TestTrust trust;
    private final TestClock clock;
    private final RegisterDesk registers;
    private final AnswerBox box;
    private final EvaluationRows rows;
    private final EvaluationDesk desk;
    private int people;

    public Evaluated(
            TestTrust trust,
            TestClock clock,
            RegisterDesk registers,
            AnswerBox box,
            EvaluationRows rows,
            EvaluationDesk desk) {
        this.trust = trust;
        this.clock = clock;
        this.registers = registers;
        this.box = box;
        this.rows = rows;
        this.desk = desk;
    }

    /** So many teachers. */
    List<Long> teachers(long school, int number) {
        List<Long> all = new ArrayList<>();
        trust.together(() -> {
            for (int i = 0; i < number; i++) {
                all.add(trust.teacher("Person " + ++people, school));
            }
        });
        return all;
    }

    /** Marks people as there and finishes the register, a while after the session. */
    void held(TestSession session, String day, List<Long> present) {
        session.on(day);
        trust.attended(session, present.stream().mapToLong(Long::longValue).toArray());
        finish(session, day);
    }

    void finish(TestSession session, String day) {
        clock.set(day + "T18:00");
        Acting.asOperator();
        registers.finish(session.id(), true);
    }

    long survey(String code) {
        return rows.find(code).orElseThrow().survey();
    }

    /** Lets people give the overall rating; each further one another of those given. */
    void answer(String code, List<Long> people, String... ratings) {
        int next = 0;
        for (long person : people) {
            box.handIn(survey(code), person, sheet(ratings[next++ % ratings.length]));
        }
    }

    static AnswerSheet sheet(String rating) {
        return new AnswerSheet(Map.of("overall", Set.of(rating)), Map.of());
    }

    /** Closes what is to be closed by a day. */
    void closed(String day) {
        clock.set(day + "T08:00");
        Acting.asOperator();
        desk.toClose().forEach(desk::close);
    }

    /** Who is asked about a session and has not answered. */
    List<Long> invited(JdbcClient jdbc, String code) {
        return jdbc.sql("SELECT respondent_id FROM survey_invited WHERE survey_id = ?")
                .param(survey(code))
                .query(Long.class)
                .list();
    }
}
