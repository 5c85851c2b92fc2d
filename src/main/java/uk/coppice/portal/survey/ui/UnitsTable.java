package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.survey.disclosure.ShownFigure;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;
import uk.coppice.portal.survey.results.QuestionResult;
import uk.coppice.portal.survey.results.UnitResult;

/** The groups of one cut, each in three bands and never in order of the result; beneath them the whole trust. */
final class UnitsTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final String WHOLE = "Whole trust";

    private final transient QuestionResult asked;
    private final transient Map<String, String> bands;
    private final boolean compared;

    /**
     * @param first what the groups are: 'School'
     */
    UnitsTable(String first, QuestionResult asked, List<UnitResult> units) {
        this.asked = asked;
        this.bands = bands(asked);
        this.compared = asked.compared();
        if (!asked.scale()) {
            add(table(first, units));
            return;
        }
        var body = new NativeTableBody();
        units.forEach(unit -> body.add(row(unit)));
        var whole = row(whole(asked));
        whole.addClassName("sum");
        body.add(whole);
        var bars = new NativeTable(head(first), body);
        bars.addClassNames("data", "units");
        add(bars, new TableBehind(() -> table(first, units)));
    }

    private DataTable table(String first, List<UnitResult> units) {
        List<String> columns = new ArrayList<>(bands.values());
        if (compared) {
            columns.add(bands.get(ShownFigure.FAVOURABLE) + " the survey before");
        }
        var table = new DataTable(first, columns);
        units.forEach(unit -> table.row(unit.name(), numbers(unit)));
        table.sum(WHOLE, numbers(whole(asked)));
        return table;
    }

    /** The bands of groups, by key, in words. */
    static Map<String, String> bands(QuestionResult asked) {
        Map<String, String> bands = new LinkedHashMap<>();
        if (asked.scale()) {
            boolean agreement = asked.question().kind() == QuestionKind.AGREEMENT;
            bands.put(ShownFigure.FAVOURABLE, agreement ? "Agree" : "In favour");
            bands.put(ShownFigure.MIDDLE, agreement ? "Neither" : "In the middle");
            bands.put(ShownFigure.UNFAVOURABLE, agreement ? "Disagree" : "Not in favour");
        } else {
            asked.question().choices().stream()
                    .filter(choice -> choice.tone() != Tone.ASIDE)
                    .forEach((Choice choice) -> bands.put(choice.key(), choice.text()));
        }
        return bands;
    }

    private static UnitResult whole(QuestionResult asked) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (asked.shown() && asked.scale()) {
            counts.put(ShownFigure.FAVOURABLE, asked.favourable());
            counts.put(ShownFigure.MIDDLE, asked.of(Tone.MIDDLE));
            counts.put(ShownFigure.UNFAVOURABLE, asked.of(Tone.UNFAVOURABLE));
        } else if (asked.shown()) {
            asked.options().forEach(option -> counts.put(option.key(), option.number()));
        }
        var earlier = asked.earlier();
        return new UnitResult(
                WHOLE,
                counts,
                null,
                earlier == null || !earlier.compared()
                        ? null
                        : new UnitResult.Before(earlier.favourable(), earlier.answers()));
    }

    private List<String> numbers(UnitResult unit) {
        List<String> numbers = new ArrayList<>();
        bands.keySet().forEach(band -> numbers.add(unit.shown() ? "%,d".formatted(unit.count(band)) : "Not shown"));
        if (compared) {
            var before = unit.before();
            numbers.add(before == null ? "Not shown" : Words.share(before.favourable(), before.answers()));
        }
        return numbers;
    }

    private static NativeTableHeader head(String first) {
        var row = new NativeTableRow(
                DataTable.title(first, "col"), DataTable.title("Answers", "col"), DataTable.title("In favour", "col"));
        var head = new NativeTableHeader(row);
        head.addClassName("vh");
        return head;
    }

    private NativeTableRow row(UnitResult unit) {
        var title = DataTable.title(unit.name(), "row");
        unit.responseWords().ifPresent(words -> {
            var response = new Span(words + " answered");
            response.addClassNames("quiet", "small", "unitresponse");
            title.add(response);
        });
        var bar = new NativeTableCell(unit.shown() ? bar(unit) : QuestionFigure.held());
        bar.addClassName("barcell");
        var figure = new NativeTableCell(unit.shown() ? share(unit) : new Span(""));
        if (compared && unit.shown()) {
            figure.add(before(unit.before()));
        }
        figure.addClassName("r");
        return new NativeTableRow(title, bar, figure);
    }

    private Component bar(UnitResult unit) {
        List<StackedBar.Part> parts = new ArrayList<>();
        int[] colours = {1, 3, 4};
        bands.forEach((band, words) ->
                parts.add(new StackedBar.Part(words, unit.count(band), colours[Math.min(parts.size(), 2)])));
        return StackedBar.of(parts);
    }

    /** Withheld then, not there then, and not compared look alike. */
    private static Component before(UnitResult.@Nullable Before before) {
        var words = new Span(
                before == null
                        ? "before: not shown"
                        : "before: " + Words.share(before.favourable(), before.answers()) + ", "
                                + Share.down(before.favourable(), before.answers()));
        words.addClassNames("quiet", "small", "unitbefore");
        return words;
    }

    private static Component share(UnitResult unit) {
        int favourable = unit.count(ShownFigure.FAVOURABLE);
        var count = new Span(Words.share(favourable, unit.answers()));
        count.addClassName("strong");
        var share = new Span(" " + Share.down(favourable, unit.answers()));
        share.addClassNames("quiet", "unitshare");
        return new Div(count, share);
    }
}
