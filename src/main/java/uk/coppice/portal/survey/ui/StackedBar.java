package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.files.PlainText;

/** Counts beside each other in one bar, with the number where there is room for it. A table beside it says the same. */
final class StackedBar {

    private static final double LEAST_FOR_A_NUMBER = 5;

    /**
     * A part of the bar.
     *
     * @param colour 1 to 5, from most in favour to least
     */
    record Part(String words, int people, int colour) {}

    private StackedBar() {}

    static Svg of(List<Part> parts) {
        int all = parts.stream().mapToInt(Part::people).sum();
        var drawn = new StringBuilder();
        double from = 0;
        for (var part : parts) {
            double wide = all == 0 ? 0 : 100.0 * part.people() / all;
            drawn.append(rect(from, wide, "var(--p-l" + part.colour() + ")"));
            if (from > 0 && wide > 0) {
                drawn.append("<rect x=\"" + percent(from)
                        + "\" width=\"2\" y=\"0\" height=\"36\" fill=\"var(--p-page)\"></rect>");
            }
            if (wide >= LEAST_FOR_A_NUMBER) {
                drawn.append("<text x=\"" + percent(from + wide / 2) + "\" y=\"23.5\" fill=\"var(--p-l" + part.colour()
                        + "-t)\">" + part.people() + "</text>");
            }
            from += wide;
        }
        String words =
                parts.stream().map(part -> part.words() + " " + part.people()).collect(Collectors.joining(", "));
        return new Svg("<svg class=\"lbar\" role=\"img\" aria-label=\"" + PlainText.xhtml(words)
                + "\" width=\"100%\" height=\"36\">" + drawn
                + "<rect x=\"0\" y=\"0\" width=\"100%\" height=\"36\" rx=\"6\" fill=\"none\" "
                + "stroke=\"var(--p-line-strong)\"></rect></svg>");
    }

    /** How many of all, with the line that must be reached. */
    static Svg response(int answered, int invited) {
        double wide = invited == 0 ? 0 : 100.0 * answered / invited;
        return new Svg("<svg class=\"respbar\" role=\"img\" aria-label=\"" + Share.down(answered, invited)
                + " answered, 50% needed\" width=\"100%\" height=\"46\">"
                + "<rect x=\"0\" y=\"8\" width=\"100%\" height=\"14\" rx=\"7\" fill=\"var(--p-page)\" "
                + "stroke=\"var(--p-line-strong)\"></rect>"
                + "<rect x=\"0\" y=\"8\" width=\"" + percent(wide)
                + "\" height=\"14\" rx=\"7\" fill=\"var(--p-green)\"></rect>"
                + "<rect x=\"50%\" y=\"2\" width=\"2\" height=\"26\" fill=\"var(--p-ink)\"></rect>"
                + "<text x=\"50%\" y=\"43\" fill=\"var(--p-ink-2)\">50% needed</text></svg>");
    }

    private static String rect(double from, double wide, String fill) {
        return "<rect x=\"" + percent(from) + "\" width=\"" + percent(wide) + "\" y=\"0\" height=\"36\" fill=\"" + fill
                + "\"></rect>";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
