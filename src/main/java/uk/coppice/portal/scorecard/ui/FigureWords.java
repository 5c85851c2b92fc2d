package uk.coppice.portal.scorecard.ui;

import com.vaadin.flow.component.html.Span;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.scorecard.Figure;
import uk.coppice.portal.scorecard.Indicator;
import uk.coppice.portal.scorecard.Phase;
import uk.coppice.portal.scorecard.Status;
import uk.coppice.portal.scorecard.spi.Companion;

/** How a figure reads on the screen. */
final class FigureWords {

    private FigureWords() {}

    /** 'n of N'; a count as it is; 'no figure yet' for a zero denominator. */
    static String count(Figure figure) {
        if (figure.exact().isEmpty()) {
            return "no figure yet";
        }
        return figure.indicator().unit() == Indicator.Unit.COUNT
                ? figure.written()
                : grouped(figure.numerator()) + " of " + grouped(figure.denominator());
    }

    /** '85.7%'; empty for a count. */
    static String percentage(Figure figure) {
        return figure.indicator().unit() == Indicator.Unit.COUNT
                        || figure.written().isEmpty()
                ? ""
                : figure.written() + "%";
    }

    /** 'n of N' of a figure beside another; 'no figure yet' for a zero denominator. */
    static String count(Figure figure, Companion companion) {
        return figure.written(companion).isEmpty()
                ? "no figure yet"
                : grouped(Figure.plain(companion.numerator())) + " of "
                        + grouped(Figure.plain(companion.denominator()));
    }

    /** '85.7%' of a figure beside another; empty for a count. */
    static String percentage(Figure figure, Companion companion) {
        String written = figure.written(companion);
        return figure.indicator().unit() == Indicator.Unit.COUNT || written.isEmpty() ? "" : written + "%";
    }

    static String aim(Figure figure, Phase phase) {
        return figure.indicator()
                .target(phase)
                .map(target -> target.words(figure.indicator().unit()))
                .orElse("none");
    }

    /** The status by shape and word. */
    static Span state(Status status) {
        var state = switch (status) {
            case MET -> new Span(new Icon("done"), new Span(status.words()));
            case NOT_MET -> new Span(new Icon("open"), new Span(status.words()));
            case ABOVE_AIM_EXPLAINED -> new Span(new Icon("info"), new Span(status.words()));
            case LOW_RESPONSE -> new Span(new Icon("alert"), new Span(status.words()));
            case NOT_YET_MEASURABLE -> new Span(new Icon("none"), new Span(status.words()));
        };
        state.addClassNames(
                "state",
                switch (status) {
                    case MET -> "ok";
                    case NOT_MET, ABOVE_AIM_EXPLAINED, LOW_RESPONSE -> "you";
                    case NOT_YET_MEASURABLE -> "off";
                });
        return state;
    }

    private static String grouped(String number) {
        return number.replaceAll("(?<=\\d)(?=(\\d{3})+(?:\\.|$))", ",");
    }
}
