package uk.coppice.portal.survey.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.survey.questionnaire.Choice;

/** What a file says of one unit of a survey. */
final class UnitSheet {

    private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();
    private final Map<String, Row> lastRows = new LinkedHashMap<>();
    private @Nullable Row first;
    private @Nullable Row respondedRow;
    private int invited = -1;
    private int responded = -1;
    private int rows;
    private boolean spoiled;

    /** Takes a sound row. */
    void add(Row row, String question, String option, int count) {
        rows++;
        if (first == null) {
            first = row;
        }
        switch (question) {
            case SurveyTalliesFile.INVITED -> invited = count;
            case SurveyTalliesFile.RESPONDED -> {
                responded = count;
                respondedRow = row;
            }
            default -> {
                answers.computeIfAbsent(question, key -> new LinkedHashMap<>()).put(option, count);
                lastRows.put(question, row);
            }
        }
    }

    /** One of its rows is bad: what it lacks cannot be told. */
    void spoil() {
        spoiled = true;
    }

    void check() {
        if (spoiled || first == null) {
            return;
        }
        if (invited < 0) {
            first.bad("unit", "a row with _invited for this unit too");
        }
        if (responded < 0) {
            first.bad("unit", "a row with _responded for this unit too");
        }
        if (respondedRow != null && invited >= 0 && responded > invited) {
            respondedRow.bad("count", "at most the " + invited + " who were invited");
        }
        if (responded < 0) {
            return;
        }
        lastRows.forEach((question, row) -> {
            int sum = sum(question);
            if (sum > responded) {
                row.bad(
                        "count",
                        "all options of " + question + " to come to at most the " + responded
                                + " who responded; they come to " + sum);
            }
        });
    }

    private int sum(String question) {
        return answers.getOrDefault(question, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int invited() {
        return invited;
    }

    int responded() {
        return responded;
    }

    /** How many rows of the file it is made of. */
    int rows() {
        return rows;
    }

    Iterable<String> questions() {
        return answers.keySet();
    }

    /** Answers to a question by option; whoever responded and is in none of them gave no answer. */
    Map<String, Integer> answers(String question) {
        var all = new LinkedHashMap<>(answers.getOrDefault(question, Map.of()));
        all.merge(Choice.BLANK.key(), responded - sum(question), Integer::sum);
        all.values().removeIf(count -> count == 0);
        return all;
    }
}
