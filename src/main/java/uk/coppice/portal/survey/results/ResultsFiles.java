package uk.coppice.portal.survey.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.questionnaire.Choice;

/** Writes what the results page may show to whoever asks, and nothing more: it asks the same service. */
@Component
class ResultsFiles {

    private static final String NOT_SHOWN = "Not shown";
    private static final Map<String, String> BANDS =
            Map.of("favourable", "In favour", "middle", "In the middle", "unfavourable", "Not in favour");

    private final SurveyResults results;

    ResultsFiles(SurveyResults results) {
        this.results = results;
    }

    /** One line of a file; without a number where nothing is shown. */
    private record Line(
            String question,
            String groups,
            String group,
            String answer,
            @Nullable Integer people) {

        List<Object> cells() {
            return List.of(question, groups, group, answer, people == null ? NOT_SHOWN : people);
        }
    }

    private static final List<String> HEAD = List.of("Question", "By", "Group", "Answer", "People");

    byte[] csv(ClosedSurvey closed) {
        var file = new ByteArrayOutputStream();
        try (var csv = new CsvTable(file, HEAD)) {
            lines(closed).forEach(line -> csv.line(line.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A workbook with the same lines. */
    byte[] xlsx(ClosedSurvey closed) {
        var file = new ByteArrayOutputStream();
        try (var book = new Spreadsheet(file)) {
            book.sheet("Results", HEAD, table -> lines(closed).forEach(line -> table.line(line.cells())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private List<Line> lines(ClosedSurvey closed) {
        var lines = new ArrayList<Line>();
        var response = closed.response();
        if (response == null) {
            return lines;
        }
        lines.add(new Line("", "Whole trust", "", "Asked", response.invited()));
        lines.add(new Line("", "Whole trust", "", "Answered", response.answered()));
        for (var question : closed.questions()) {
            whole(lines, question);
            for (var cut : closed.survey().kind().cuts()) {
                for (var unit : results.units(closed, cut, question.question().key())) {
                    unit(lines, question, cut, unit);
                }
            }
        }
        return lines;
    }

    private static void whole(List<Line> lines, QuestionResult question) {
        String text = question.question().text();
        if (!question.shown()) {
            lines.add(new Line(text, "Whole trust", "", "", null));
        }
        question.options()
                .forEach(option -> lines.add(new Line(text, "Whole trust", "", option.text(), option.people())));
        question.apart()
                .forEach(option -> lines.add(new Line(text, "Whole trust", "", option.text(), option.people())));
    }

    private static void unit(List<Line> lines, QuestionResult question, Cut cut, UnitResult unit) {
        String text = question.question().text();
        String by = cut == Cut.SCHOOL ? "School" : "Role";
        if (!unit.shown()) {
            lines.add(new Line(text, by, unit.name(), "", null));
        }
        unit.bands()
                .forEach((band, people) -> lines.add(new Line(text, by, unit.name(), words(question, band), people)));
    }

    private static String words(QuestionResult question, String band) {
        return question.scale()
                ? BANDS.getOrDefault(band, band)
                : question.question().choices().stream()
                        .filter(choice -> choice.key().equals(band))
                        .findFirst()
                        .map(Choice::text)
                        .orElse(band);
    }
}
