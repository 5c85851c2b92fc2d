package uk.coppice.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.SheetReading;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

/**
 * Nobody can be found behind an answer: neither by the shape of what is kept, nor in a dump of the whole database.
 */
@DatabaseTest
class AnonymityTest {

    /** Every column that an answer touches. A new one wants a decision, here and on the page that tells staff. */
    private static final Map<String, List<String>> SHAPE = Map.of(
            "survey_answered", List.of("survey_id", "respondent_id"),
            "survey_tally", List.of("id", "survey_id", "cut", "unit", "question", "chosen", "people"),
            "survey_comment", List.of("id", "survey_id", "question", "words", "review"),
            "survey_receipt", List.of("receipt_hash", "survey_id"),
            "survey_code", List.of("code_hash", "survey_id", "first_group", "second_group", "used", "paper"),
            "survey_figure", List.of("survey_id", "question", "cut", "unit", "band", "people"));

    /** Who was asked, who has answered, and to whom a mail about it waits: nothing of them leads to an answer. */
    private static final Set<String> NAMING = Set.of("survey_invited", "survey_answered", "survey_mail");

    private static final Pattern TELLS = Pattern.compile(
            "person|respondent|time|date|_at$|created|order|sequence|version", Pattern.CASE_INSENSITIVE);

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final JdbcClient jdbc;
    private final TestTrust trust;

    AnonymityTest(TestSurveys surveys, AnswerBox box, JdbcClient jdbc, TestTrust trust) {
        this.surveys = surveys;
        this.box = box;
        this.jdbc = jdbc;
        this.trust = trust;
    }

    @Test
    void tablesOfAnswersHoldNothingElse() {
        SHAPE.forEach(
                (table, columns) -> assertThat(columns(table)).as(table).containsExactlyInAnyOrderElementsOf(columns));
    }

    @Test
    void noTableOfAnswersTellsPersonTimeOrOrder() {
        SHAPE.keySet().stream()
                .filter(table -> !table.equals("survey_answered"))
                .forEach(table -> assertThat(columns(table))
                        .as(table)
                        .noneMatch(column -> TELLS.matcher(column).find()));
        assertThat(columns("survey_answered"))
                .as("who has answered, without when")
                .noneMatch(column -> Pattern.compile("time|date|_at$|order|sequence")
                        .matcher(column)
                        .find());
    }

    @Test
    void noTypeOfAnswersTellsPersonTimeOrOrder() {
        for (var type : List.of(AnswerSheet.class, SheetReading.class, Counted.class, TallyKey.class, Receipt.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()))
                    .as(type.getSimpleName())
                    .noneMatch(part -> TELLS.matcher(part.getName()).find()
                            || part.getGenericType()
                                    .getTypeName()
                                    .matches(".*(java\\.time|java\\.util\\.Date|long|Long).*"));
        }
        assertThat(Arrays.stream(Receipt.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("code");
    }

    /**
     * The same answers, given by other people in another order, leave the same database, but for random keys: so nothing
     * in it can lead from a person to an answer. Only who was asked and who has answered names people at all.
     */
    @Test
    void aDumpIsTheSameWhoeverGaveWhichAnswer() {
        var first = dumpAfter(1);
        var second = dumpAfter(2);
        assertThat(second).isEqualTo(first);
        assertThat(first.toString()).contains("Words number 7").contains("survey_tally");
    }

    private Map<String, List<String>> dumpAfter(long seed) {
        long survey = surveys.midYear("midyear-" + seed);
        long school = trust.school("School of " + seed);
        List<Long> people = new ArrayList<>();
        trust.together(() -> {
            for (int i = 0; i < 30; i++) {
                people.add(trust.teacher("Person " + seed + "-" + i, school));
            }
        });
        surveys.open(survey, people, "WIL");
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            sheets.add(surveys.sheet(i, "Words number " + i));
        }
        Collections.shuffle(people, new Random(seed));
        Collections.shuffle(sheets, new Random(seed * 31));
        for (int i = 0; i < people.size(); i++) {
            box.handIn(survey, people.get(i), sheets.get(i));
        }
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : tables()) {
            var rows = rows(table, survey);
            if (!rows.isEmpty()) {
                dump.put(table, rows);
            }
        }
        return dump;
    }

    /** All rows about a survey, without the random and the running keys, in no order. */
    private List<String> rows(String table, long survey) {
        var columns = columns(table);
        if (!columns.contains("survey_id")) {
            return List.of();
        }
        boolean people = columns.contains("respondent_id");
        var rows = new ArrayList<>(
                jdbc.sql("SELECT * FROM " + table + " WHERE survey_id = ?").param(survey).query().listOfRows().stream()
                        .map(row -> {
                            var kept = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                            kept.putAll(row);
                            List.of("id", "survey_id", "respondent_id", "receipt_hash")
                                    .forEach(kept::remove);
                            return kept.toString();
                        })
                        .toList());
        assertThat(people && !NAMING.contains(table))
                .as(table + " names people")
                .isFalse();
        Collections.sort(rows);
        return rows;
    }

    /** Words and counts stand in no other table at all, and in no log of the portal's. */
    @Test
    void noAnswerStandsAnywhereElse() {
        long survey = surveys.midYear("midyear-2026");
        long school = trust.school("Willow");
        long amy = trust.teacher("Amy Adams", school);
        surveys.open(survey, List.of(amy), "WIL");
        box.handIn(survey, amy, surveys.sheet(0, "A very rare sentence"));
        for (String table : tables()) {
            boolean found = jdbc.sql("SELECT * FROM " + table).query().listOfRows().stream()
                    .anyMatch(row -> row.values().stream()
                            .anyMatch(value -> String.valueOf(value).contains("rare sentence")));
            assertThat(found).as(table).isEqualTo(table.equals("survey_comment"));
        }
    }

    private List<String> tables() {
        return jdbc.sql("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND table_type = 'BASE TABLE' AND LOWER(table_name) <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private List<String> columns(String table) {
        return jdbc.sql("SELECT LOWER(column_name) FROM information_schema.columns WHERE table_schema = SCHEMA() "
                        + "AND LOWER(table_name) = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
