package uk.coppice.portal.training.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.training.intake.SessionRow.Lead;

/** Reads who leads a session: staff numbers or {@code ext:Name}, separated by semicolons, the first one leads. */
final class LeadsColumn {

    private static final String OUTSIDE = "ext:";
    private static final int LONGEST_NAME = 200;

    private LeadsColumn() {}

    /** The leads in their order; none when nobody leads yet. What is bad is reported. */
    static List<Lead> read(Row row, String column, Keys staff) {
        var text = row.optionalText(column, Integer.MAX_VALUE);
        List<Lead> leads = new ArrayList<>();
        if (text == null) {
            return leads;
        }
        Set<String> named = new HashSet<>();
        for (String part : text.split(";", -1)) {
            String who = part.strip();
            if (who.isEmpty()) {
                row.bad(column, "a staff number or ext:Name between semicolons, and none at the ends");
            } else if (!named.add(who.toLowerCase(Locale.UK))) {
                row.bad(column, "each lead once, not '" + who + "' again");
            } else if (who.startsWith(OUTSIDE)) {
                String name = who.substring(OUTSIDE.length()).strip();
                if (name.isEmpty() || name.length() > LONGEST_NAME || "=+-@".indexOf(name.charAt(0)) >= 0) {
                    row.bad(
                            column,
                            "a name of at most " + LONGEST_NAME + " characters after ext:, not starting with =, +, - "
                                    + "or @");
                } else {
                    leads.add(new Lead(null, name));
                }
            } else {
                leads.add(new Lead(row.reference(column, who, staff, "staff numbers or ext:Name,"), null));
            }
        }
        return leads;
    }
}
