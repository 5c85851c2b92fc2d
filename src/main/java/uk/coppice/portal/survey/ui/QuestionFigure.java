package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.results.QuestionResult;

/** What the whole trust answered to one question: in words, as a bar and as a table. */
@Tag("figure")
final class QuestionFigure extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /**
     * @param standing how the figure stands against the plan's aim; empty where there is none
     */
    QuestionFigure(QuestionResult result, Optional<PlanAims.Standing> standing) {
        addClassName("q");
        var caption = new Caption(new H3(result.question().text()));
        add(caption);
        if (!result.shown()) {
            add(held());
            return;
        }
        if (result.scale()) {
            caption.add(answer(result));
            add(StackedBar.of(parts(result)), remarks(result, standing), table(result));
        } else {
            caption.add(new Paragraph(result.answers() + " answered"
                    + (result.question().kind() == QuestionKind.MULTIPLE ? ", each with one choice or more" : "")));
            add(rows(result), remarks(result, standing));
        }
        if (result.earlier() != null) {
            add(earlier(result.earlier()));
        }
    }

    /** Withheld and empty look alike. */
    static Div held() {
        var held = new Div(new Icon("lock"), new Span("Not shown"));
        held.addClassName("held");
        return held;
    }

    static String agree(QuestionResult result) {
        return result.question().kind() == QuestionKind.AGREEMENT ? "agree" : "in favour";
    }

    private static Paragraph answer(QuestionResult result) {
        var count = new Span(Words.share(result.favourable(), result.answers()));
        count.addClassName("strong");
        var share = new Span(" (" + Share.down(result.favourable(), result.answers()) + ")");
        share.addClassName("quiet");
        var words = new Paragraph(count, new Span(" " + agree(result)), share);
        words.addClassName("qfig");
        return words;
    }

    private static List<StackedBar.Part> parts(QuestionResult result) {
        List<StackedBar.Part> parts = new ArrayList<>();
        for (var option : result.options()) {
            parts.add(new StackedBar.Part(option.text(), option.number(), colour(result, parts.size())));
        }
        return parts;
    }

    /** From 1 to 5 by place where there are five; by tone otherwise. */
    private static int colour(QuestionResult result, int place) {
        return result.options().size() == 5
                ? place + 1
                : switch (result.options().get(place).tone()) {
                    case FAVOURABLE -> 1;
                    case UNFAVOURABLE -> 4;
                    default -> 3;
                };
    }

    private static Component remarks(QuestionResult result, Optional<PlanAims.Standing> standing) {
        var line = new Paragraph();
        line.addClassNames("small", "quiet", "qaim");
        standing.ifPresentOrElse(
                aim -> line.add(
                        aim.met() ? StateLabel.done(aim.status()) : StateLabel.needsYou(aim.status()),
                        new Span("Aim for " + aim.phase() + ": " + aim.target() + ". ")),
                () -> line.add(new Span("No aim in the plan. ")));
        String apart = result.apart().stream().map(QuestionFigure::apart).collect(Collectors.joining(", "));
        if (!apart.isEmpty()) {
            line.add(new Span(apart + "."));
        }
        return line;
    }

    private static String apart(QuestionResult.Count count) {
        return "%,d".formatted(count.number())
                + switch (count.key()) {
                    case "prefer_not_to_say" -> " preferred not to say";
                    case "not_applicable" -> " said 'not applicable'";
                    default -> " gave no answer";
                };
    }

    private static Component table(QuestionResult result) {
        return new TableBehind(() -> rows(result));
    }

    private static DataTable rows(QuestionResult result) {
        var table = new DataTable("Answer", List.of("People", "Share"));
        int place = 0;
        for (var option : result.options()) {
            NativeTableRow row = table.row(
                    option.text(),
                    option.people() == null
                            ? List.of("Not shown", "")
                            : List.of("%,d".formatted(option.people()), Share.near(option.number(), result.answers())));
            if (result.scale()) {
                DataTable.before(row, key(colour(result, place)));
            }
            place++;
        }
        table.sum(
                result.scale() ? "All answers on the scale" : "All who answered",
                List.of("%,d".formatted(result.answers()), "100%"));
        return table;
    }

    static Span key(int colour) {
        var key = new Span();
        key.addClassNames("key", "k" + colour);
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }

    private static Paragraph earlier(QuestionResult.Earlier before) {
        var line = new Paragraph(
                before.compared()
                        ? before.survey() + ": " + Words.share(before.favourable(), before.answers()) + " ("
                                + Share.down(before.favourable(), before.answers()) + ")"
                                + (before.remark().isEmpty() ? "." : ", " + before.remark() + ".")
                        : "Not compared with " + before.survey() + ": " + before.remark() + ".");
        line.addClassNames("small", "quiet");
        return line;
    }

    /** The heading of a figure. */
    @Tag("figcaption")
    private static final class Caption extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        Caption(Component... parts) {
            super(parts);
        }
    }
}
