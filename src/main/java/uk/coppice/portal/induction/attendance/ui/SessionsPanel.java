package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.Outlook;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Rods;

/** Attended, due so far and expected by now, over one academic year, as the trust's plan counts it. */
final class SessionsPanel {

    private SessionsPanel() {}

    /**
     * @param who 'you', or a first name
     * @param current the running year
     */
    static Panel of(EctRecord record, EctRecord.Year year, String who, AcademicYear current) {
        var outlook = year.outlook();
        boolean now = year.year().equals(current);
        var panel = new Panel(new H2("ECT sessions " + year.year()));
        panel.addClassName("trio");
        if (outlook.total() == 0) {
            panel.add(new Paragraph(nothing(record, who, now)));
            earlier(record, year, panel);
            return panel;
        }
        panel.add(three(outlook), rods(outlook));
        panel.add(new Paragraph((outlook.sentence() + " " + outlook.expectation()).strip()));
        String warning = now ? outlook.warning(who) : "";
        if (!warning.isEmpty()) {
            panel.add(outlook.missed() > 0 ? Hint.warning(warning) : Hint.info(warning));
        }
        earlier(record, year, panel);
        return panel;
    }

    private static DescriptionList three(Outlook outlook) {
        var three = new DescriptionList();
        three.addClassName("three");
        add(three, "Attended", String.valueOf(outlook.attended()), "");
        add(three, "Due so far", String.valueOf(outlook.due()), "");
        if (outlook.percent() > 0) {
            add(
                    three,
                    "Expected by now",
                    String.valueOf(outlook.expectedNow()),
                    outlook.percent() < 100 && outlook.due() > 0 ? " or more" : "");
        }
        return three;
    }

    private static void add(DescriptionList list, String term, String figure, String more) {
        var number = new DescriptionList.Description(figure);
        number.addClassName("fig");
        if (!more.isEmpty()) {
            var small = new Span(more);
            small.addClassName("ormore");
            number.add(small);
        }
        list.getElement().appendChild(new Div(new DescriptionList.Term(term), number).getElement());
    }

    private static Component rods(Outlook outlook) {
        return outlook.total() <= Rods.MOST
                ? new Rods(outlook.attended(), outlook.missed(), outlook.toCome())
                : Rods.progress(outlook.attended(), outlook.total());
    }

    private static String nothing(EctRecord record, String who, boolean now) {
        boolean own = who.equals("you");
        if (record.seen().induction().series().isEmpty()) {
            return own
                    ? "Your induction has no series of sessions yet. Ask the trust’s ECT lead to choose it."
                    : "This induction has no series of sessions yet. The trust’s ECT lead or the headteacher chooses it.";
        }
        return now
                ? "No session of the series is planned for this year yet. Sessions stand here once they are published."
                : "No session of the series was due in that year.";
    }

    /** What earlier years came to, in one line: the plan counts each year for itself. */
    private static void earlier(EctRecord record, EctRecord.Year shown, Panel panel) {
        var years = record.years().stream()
                .filter(year -> !year.equals(shown) && year.outlook().due() > 0)
                .map(year -> year.year() + ": " + year.outlook().attended() + " of "
                        + year.outlook().due() + " attended")
                .toList();
        if (!years.isEmpty()) {
            var line = new Paragraph(String.join("; ", years) + ".");
            line.addClassNames("quiet", "small");
            panel.add(line);
        }
    }
}
