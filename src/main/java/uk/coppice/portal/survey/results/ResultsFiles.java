package uk.coppice.portal.survey.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.files.PlainText;
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

        List<String> texts() {
            return List.of(question, groups, group, answer);
        }
    }

    private static final List<String> HEAD = List.of("Question", "By", "Group", "Answer", "People");

    /** CSV in UTF-8 with a mark at its start, so that Excel reads names right. */
    byte[] csv(ClosedSurvey closed) {
        var file = new ByteArrayOutputStream();
        try (var text = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            text.write('\ufeff');
            var csv = CsvWriter.builder().build(text);
            csv.writeRecord(HEAD);
            for (var line : lines(closed)) {
                var cells = new ArrayList<>(
                        line.texts().stream().map(PlainText::cell).toList());
                cells.add(line.people() == null ? NOT_SHOWN : String.valueOf(line.people()));
                csv.writeRecord(cells);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A workbook with the same lines. */
    byte[] xlsx(ClosedSurvey closed) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Coppice", "1.0")) {
            var sheet = book.newWorksheet("Results");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 0;
            for (var line : lines(closed)) {
                row++;
                for (int column = 0; column < line.texts().size(); column++) {
                    sheet.inlineString(row, column, PlainText.cell(line.texts().get(column)));
                }
                if (line.people() == null) {
                    sheet.inlineString(row, 4, NOT_SHOWN);
                } else {
                    sheet.value(row, 4, line.people());
                }
            }
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
