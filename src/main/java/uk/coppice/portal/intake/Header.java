package uk.coppice.portal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Problem;

/**
 * The first line of a file.
 *
 * @param columns where each column stands
 * @param width how many values each row must have
 */
record Header(Map<String, Integer> columns, int width) {

    /** Checks that every column is there once. Null, after telling all that is wrong, when not. */
    static @Nullable Header read(
            String file, int line, List<String> names, List<String> expected, ImportRun.Hold hold) {
        Map<String, Integer> columns = new HashMap<>();
        boolean sound = true;
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at).strip().toLowerCase(Locale.ROOT);
            if (!expected.contains(name)) {
                hold.note(file + ": the column '" + name + "' is not one that the portal reads.");
            } else if (columns.putIfAbsent(name, at) != null) {
                hold.problem(new Problem(file, line, name, name, "each column once"));
                sound = false;
            }
        }
        for (String name : expected) {
            if (!columns.containsKey(name)) {
                String hint = names.size() == 1
                                && (names.getFirst().contains(";")
                                        || names.getFirst().contains("\t"))
                        ? ", with commas between the columns"
                        : "";
                hold.problem(new Problem(file, line, name, "", "a column of this name" + hint));
                sound = false;
            }
        }
        return sound ? new Header(columns, names.size()) : null;
    }
}
