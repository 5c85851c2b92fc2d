package uk.coppice.portal.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uk.coppice.portal.intake.spi.Difference;

/** Tells an import's result in plain English. */
public final class ImportWords {

    private ImportWords() {}

    /** The whole result, for the command line. */
    public static String of(ImportResult result) {
        var words = new StringBuilder();
        for (var file : result.files()) {
            words.append(
                    result.sound()
                            ? "%-20s %,9d rows: %,d new, %,d changed, %,d unchanged%n"
                                    .formatted(file.name(), file.rows(), file.added(), file.changed(), file.unchanged())
                            : "%-20s %,9d rows read%n".formatted(file.name(), file.rows()));
        }
        names(words, "Not in the folder, so left as they are", result.absent());
        names(words, "Not read yet", result.notReadYet());
        names(words, "Not one of the portal's files", result.strangers());
        result.notes().forEach(note -> words.append(note).append(System.lineSeparator()));
        return words.append(outcome(result)).append(System.lineSeparator()).toString();
    }

    /** What changes of what the portal holds, a line each. */
    static String of(List<Difference> first, long all) {
        var words = new StringBuilder();
        if (all > 0) {
            words.append(
                    first.size() < all
                            ? "What changes, the first %,d of %,d (all of them with --changes FILE):%n"
                                    .formatted(first.size(), all)
                            : "What changes:%n".formatted());
        }
        first.forEach(
                difference -> words.append("  ").append(difference.words()).append(System.lineSeparator()));
        return words.toString();
    }

    /** What came of it, in a sentence. */
    public static String outcome(ImportResult result) {
        if (!result.sound()) {
            return result.problems() == 1
                    ? "Nothing was imported: 1 problem."
                    : "Nothing was imported: %,d problems.".formatted(result.problems());
        }
        if (!result.differs()) {
            return "Nothing to import: the portal holds all of this already.";
        }
        return result.dryRun()
                ? "Nothing was imported yet: this was a check, and the files are sound."
                : "Imported in " + took(result.took()) + ".";
    }

    private static String took(Duration time) {
        return time.toMillis() < 1000
                ? "less than a second"
                : String.format(Locale.UK, "%.1f seconds", time.toMillis() / 1000.0);
    }

    private static void names(StringBuilder words, String what, List<String> names) {
        if (!names.isEmpty()) {
            words.append(what).append(": ").append(String.join(", ", names)).append(System.lineSeparator());
        }
    }
}
