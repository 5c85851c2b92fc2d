package uk.coppice.portal.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.scorecard.Figure;
import uk.coppice.portal.scorecard.Indicator;
import uk.coppice.portal.scorecard.Phase;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Names;
import uk.coppice.portal.scorecard.spi.Step;

/** How a figure was worked out: who counts, who was left out and why. Names only of those the viewer may see. */
class WorkingPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private static final int NAMES_SHOWN = 100;

    private final transient Scorecard scorecard;
    private final transient ScorecardAddress address;
    private final transient Indicator indicator;
    private final LocalDate asOf;

    WorkingPanel(
            Scorecard scorecard,
            Figure figure,
            ScorecardAddress address,
            LocalDate asOf,
            Phase phase,
            DateWords words) {
        this.scorecard = scorecard;
        this.address = address;
        this.asOf = asOf;
        addClassNames("working", "open");
        getElement().setAttribute("aria-labelledby", "working-title");
        var heading = new H2(figure.indicator().label());
        heading.setId("working-title");
        this.indicator = figure.indicator();
        add(toolbar(words), heading, count(figure), status(figure, phase), steps(figure));
        companions(figure).forEach(this::add);
        figure.measurement().breakdowns().forEach(breakdown -> add(breakdown(breakdown)));
        if (figure.measurement().steps().isEmpty()) {
            add(small("The working tells of a few people, so it is shown only to those who look after it."));
        }
        String note = figure.indicator().note();
        add(small("The plan says: " + figure.indicator().wording() + ". " + (note.isEmpty() ? "" : note + " ")
                + "Figures are rounded away from the aim."));
    }

    private static Component small(String words) {
        var small = new Paragraph(words);
        small.addClassNames("small", "quiet");
        return small;
    }

    private Component toolbar(DateWords words) {
        var over = new Paragraph("How this was worked out, at " + words.day(asOf));
        over.addClassName("over");
        var close = new Anchor(address.withIndicator(null));
        close.add(new Icon("cross"), new Span("Close"));
        close.addClassNames("btn", "plain", "wkclose");
        var bar = new Div(over, close);
        bar.addClassName("toolbar");
        return bar;
    }

    private static Component count(Figure figure) {
        var words = FigureWords.count(figure).split(" ", 2);
        var fig = new Paragraph();
        fig.addClassName("fig");
        if (figure.exact().isEmpty()) {
            var none = new Span(FigureWords.count(figure));
            none.addClassName("none-yet");
            fig.add(none);
        } else {
            var rest = new Span(words.length > 1 ? " " + words[1] : "");
            rest.addClassName("of");
            fig.add(new Span(words[0]), rest);
        }
        return fig;
    }

    private static Component status(Figure figure, Phase phase) {
        var line = new Paragraph();
        figure.status(phase).map(FigureWords::state).ifPresent(line::add);
        String percentage = FigureWords.percentage(figure);
        var aim = new Span(" " + (percentage.isEmpty() ? "The" : percentage + ", the") + " aim is "
                + FigureWords.aim(figure, phase) + ".");
        aim.addClassName("quiet");
        line.add(aim);
        return line;
    }

    private Component steps(Figure figure) {
        var list = new OrderedList();
        list.addClassName("sums");
        for (var step : figure.measurement().steps()) {
            if (step.kind() == Step.Kind.LEFT_OUT && step.count() == 0) {
                continue;
            }
            var count = new Span((step.kind() == Step.Kind.LEFT_OUT ? "− " : "") + "%,d".formatted(step.count()));
            count.addClassName("strong");
            var words = new Div(new Span((step.kind() == Step.Kind.LEFT_OUT ? "left out: " : "") + step.words()));
            who(step, words);
            var item = new ListItem(count, words);
            if (step.kind() == Step.Kind.COUNTS) {
                item.addClassName("sum");
            }
            list.add(item);
        }
        return list;
    }

    /** A link to the names behind a step, or the names once it is open. */
    private void who(Step step, Div words) {
        if (step.subjects().isEmpty()) {
            return;
        }
        if (!step.key().equals(address.step())) {
            if (scorecard.anybodyNamed(indicator, step, asOf)) {
                var see = new Anchor(address.withStep(step.key()), "See who");
                see.setAriaLabel("See who: " + step.words());
                see.addClassName("who-link");
                words.add(new Span(" "), see);
            }
            return;
        }
        var named = scorecard.named(indicator, step, asOf, NAMES_SHOWN);
        Map<Long, String> notes = new HashMap<>();
        step.subjects().forEach(subject -> notes.put(subject.personId(), subject.note()));
        var names = new UnorderedList();
        names.addClassName("names");
        for (Names.NamedPerson person : named) {
            var name = new Span(person.name());
            name.addClassName("strong");
            String note = notes.getOrDefault(person.personId(), "");
            var about = new Span(Stream.of(person.workplace(), note)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", ")));
            about.addClassName("quiet");
            names.add(new ListItem(name, about));
        }
        var hide = new Anchor(address.withStep(null), "Hide names");
        hide.addClassName("who-link");
        words.add(new Span(" "), hide, names);
        if (named.size() < step.subjects().size()) {
            var rest = new Paragraph(
                    named.size() == NAMES_SHOWN
                            ? "The first " + NAMES_SHOWN + " by name, of those you may see."
                            : "Names of your own school's staff. The others are counted, not named.");
            rest.addClassNames("small", "quiet");
            words.add(rest);
        }
    }

    private static List<Component> companions(Figure figure) {
        Map<String, NativeTableBody> groups = new LinkedHashMap<>();
        figure.measurement().companions().forEach(companion -> {
            var label = new NativeTableHeaderCell(companion.label());
            label.getElement().setAttribute("scope", "row");
            var count = new NativeTableCell(FigureWords.count(figure, companion));
            count.addClassNames("r", "strong");
            var percentage = new NativeTableCell(FigureWords.percentage(figure, companion));
            percentage.addClassNames("r", "quiet");
            groups.computeIfAbsent(companion.group(), group -> new NativeTableBody())
                    .add(new NativeTableRow(label, count, percentage));
        });
        var blocks = new ArrayList<Component>();
        groups.forEach((group, body) -> blocks.add(block(group, body)));
        return blocks;
    }

    private static Component breakdown(Breakdown breakdown) {
        var body = new NativeTableBody();
        breakdown.parts().forEach(part -> {
            var label = new NativeTableHeaderCell(part.label());
            label.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(label);
            if (part.denominator() > 0) {
                var count = new NativeTableCell("%,d of %,d".formatted(part.numerator(), part.denominator()));
                count.addClassNames("r", "strong");
                var percentage = new NativeTableCell(percent(part));
                percentage.addClassNames("r", "quiet");
                row.add(count, percentage);
            }
            body.add(row);
        });
        return block(breakdown.title(), body);
    }

    private static Component block(String title, NativeTableBody body) {
        var table = new NativeTable(body);
        table.addClassName("data");
        var block = new Div(new H3(title), table);
        block.addClassName("breakdown");
        return block;
    }

    /** Rounded down, as the figure itself is where more is better. */
    private static String percent(Breakdown.Part part) {
        return BigDecimal.valueOf(part.numerator())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(part.denominator()), 1, RoundingMode.FLOOR)
                        .toPlainString()
                + "%";
    }
}
