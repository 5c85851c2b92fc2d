package uk.coppice.portal.journey;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Reads figures off the scorecard, as a person does. */
final class Figures {

    static final String CO_LEADING = "School staff who co-led training";
    static final String OUTSIDE = "Attendees from outside the trust";

    private static final Pattern COUNT = Pattern.compile("([\\d,]+) of ([\\d,]+)");

    private final Visitor visitor;

    /** Opens the scorecard of this year. */
    Figures(Visitor visitor) {
        this.visitor = visitor.open("scorecard");
        visitor.sees("Plan scorecard");
    }

    /** So many of so many. */
    record Count(int part, int whole) {}

    Count of(String label) {
        var row = visitor.page().locator("tr.kpi").filter(new Locator.FilterOptions().setHas(visitor.link(label)));
        var found = COUNT.matcher(row.innerText());
        if (!found.find()) {
            throw new AssertionError("No 'n of N' in " + row.innerText());
        }
        return new Count(number(found.group(1)), number(found.group(2)));
    }

    private static int number(String grouped) {
        return Integer.parseInt(grouped.replace(",", ""));
    }
}
