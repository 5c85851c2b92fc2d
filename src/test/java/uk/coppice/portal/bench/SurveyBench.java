package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.SharedLock;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;

/**
 * Answers to a survey handed in through the box, beside the same rows written by bare JDBC under the same locks, which
 * tries nothing again: a deadlock would break it off. And a trust whose staff all answer at once.
 */
@Bench
@DatabaseTest
class SurveyBench {

    private static final int PEOPLE = 1600;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int STAFF = 5000;
    /** Of them so many are played, or all, which takes ten minutes, with {@code -Dbench.full=true}. */
    private static final int PART = 400;

    private static final int SCHOOLS = 12;
    private static final int ITEMS = 20;
    private static final String WORDS = "More time to plan together, and fewer forms.";

    private final TestSurveys surveys;
    private final Surveys found;
    private final AnswerBox box;
    private final Questionnaires questionnaires;
    private final SharedLock lock;
    private final DataSource database;
    private final JdbcClient jdbc;
    private List<Question> all = List.of();
    private List<Question> choices = List.of();
    private int named;

    SurveyBench(
            TestSurveys surveys,
            Surveys found,
            AnswerBox box,
            Questionnaires questionnaires,
            SharedLock lock,
            DataSource database,
            JdbcClient jdbc) {
        this.surveys = surveys;
        this.found = found;
        this.box = box;
        this.questionnaires = questionnaires;
        this.lock = lock;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Test
    void answers() throws Exception {
        readQuestions();
        List<Double> real = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long first = open(PEOPLE);
            double boxed = Rate.of(PEOPLE, n -> box.handIn(first, n + 1, sheet(n)));
            long second = open(PEOPLE);
            var rows = rows(second);
            double jdbcs = Rate.of(PEOPLE, n -> byJdbc(second, n, rows));
            if (round >= WARM_UP) {
                real.add(boxed);
                bare.add(jdbcs);
            }
        }
        Figures.ratio("Answers to a survey of 20 choices and a text, 32 threads", real, bare, 0.8);
    }

    @Test
    void everybodyAtOnce() throws Exception {
        readQuestions();
        int played = Boolean.getBoolean("bench.full") ? STAFF : PART;
        atRate("5,000 answers in ten minutes (8 a second; %,d of them)".formatted(played), played, STAFF / 600.0);
        atRate("5,000 answers in 50 seconds (100 a second)", STAFF, 100);
    }

    private void readQuestions() {
        all = questionnaires.current("mid-year-staff").questionnaire().questions().stream()
                .filter(Question::counted)
                .toList();
        choices = all.subList(0, Math.min(ITEMS, all.size()));
    }

    /** People come at a steady rate, whether those before them are done or not; a wait counts. */
    private void atRate(String what, int people, double aSecond) throws Exception {
        long survey = open(people);
        String code = "bench-" + named;
        long[] nanos = new long[people];
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        try (var threads = Executors.newScheduledThreadPool(Rate.THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int n = i;
                long at = begin + (long) (n * 1e9 / aSecond);
                all.add(threads.schedule(
                        () -> {
                            assertThat(found.find(code)).isPresent();
                            assertThat(found.invitations(n + 1)).isNotEmpty();
                            box.handIn(survey, n + 1, sheet(n));
                            nanos[n] = System.nanoTime() - at;
                        },
                        at - System.nanoTime(),
                        TimeUnit.NANOSECONDS));
            }
            for (var one : all) {
                one.get();
            }
        }
        Figures.times(what, nanos, 150);
    }

    /** A survey open to people 1, 2, 3 and so on, spread over schools and staff groups. */
    private long open(int people) {
        long survey = surveys.midYear("bench-" + ++named);
        surveys.open(
                survey,
                IntStream.range(0, people)
                        .mapToObj(n -> new Invited(n + 1, List.of(school(n), group(n)), false))
                        .toList());
        return survey;
    }

    private static String school(int n) {
        return "SCHOOL-" + n % SCHOOLS;
    }

    private static String group(int n) {
        return n % 3 == 0 ? "NON_TEACHING" : "TEACHING";
    }

    private String chosen(Question question, int n) {
        var options = question.choices();
        return options.get((n + question.key().length()) % options.size()).key();
    }

    private AnswerSheet sheet(int n) {
        return new AnswerSheet(
                choices.stream().collect(Collectors.toMap(Question::key, one -> Set.of(chosen(one, n)))),
                Map.of("change_first", WORDS));
    }

    /** The rows of counts, by group, question and option. */
    private Map<String, Long> rows(long survey) {
        Map<String, Long> rows = new HashMap<>();
        jdbc.sql("SELECT unit, question, chosen, id FROM survey_tally WHERE survey_id = ?")
                .param(survey)
                .query(row -> {
                    rows.put(row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3), row.getLong(4));
                });
        return rows;
    }

    private void byJdbc(long survey, int n, Map<String, Long> rows) {
        String of = " FROM survey_invited i WHERE i.survey_id = s.id AND i.respondent_id = ?)";
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var slip = connection.prepareStatement("SELECT s.id, s.kind, s.code, s.title, s.questionnaire_key, "
                    + "s.questionnaire_version, s.minimum_group, s.state, s.opens_at, s.closes_at, s.invited, "
                    + "s.responded, (SELECT i.first_group" + of + ", (SELECT i.second_group" + of
                    + ", (SELECT i.by_code" + of + ", (SELECT q.id FROM questionnaire_version q "
                    + "WHERE q.questionnaire_key = s.questionnaire_key AND q.version = s.questionnaire_version) "
                    + "FROM survey s WHERE s.id = ?" + lock.clause())) {
                slip.setLong(1, n + 1);
                slip.setLong(2, n + 1);
                slip.setLong(3, n + 1);
                slip.setLong(4, survey);
                try (var row = slip.executeQuery()) {
                    row.next();
                }
            }
            insert(connection, "survey_answered (survey_id, respondent_id) VALUES (?, ?)", survey, n + 1);
            insert(
                    connection,
                    "survey_receipt (receipt_hash, survey_id) VALUES (?, ?)",
                    UUID.randomUUID().toString(),
                    survey);
            insert(
                    connection,
                    "survey_comment (id, survey_id, question, words, review) VALUES (?, ?, 'change_first', ?, 'WAITING')",
                    UUID.randomUUID().toString(),
                    survey,
                    WORDS);
            add(connection, counts(n, rows));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> counts(int n, Map<String, Long> rows) {
        List<Long> ids = new ArrayList<>();
        for (var question : all) {
            String option = choices.contains(question) ? chosen(question, n) : "no_answer";
            for (String unit : List.of(school(n), group(n))) {
                ids.add(rows.get(unit + "/" + question.key() + "/" + option));
            }
        }
        Collections.sort(ids);
        return ids;
    }

    private static void add(Connection connection, List<Long> ids) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (var update = connection.prepareStatement(
                "UPDATE survey_tally SET people = people + 1 WHERE id IN (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                update.setLong(i + 1, ids.get(i));
            }
            if (update.executeUpdate() != ids.size()) {
                throw new IllegalStateException("Not every count was there");
            }
        }
    }

    private static void insert(Connection connection, String what, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + what)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
