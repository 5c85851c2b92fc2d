package uk.coppice.portal.people.schools;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/**
 * What is typed of a school.
 *
 * @param code the short code in files, at most 20 characters
 * @param town null or blank: not told
 * @param urn the unique reference number of the Department for Education, six digits; null or blank: not told
 * @param from the first day in the trust; null: not a school of the trust
 * @param to the first day on which it no longer belonged to it; null while it does
 */
public record SchoolFacts(
        String code,
        String name,
        @Nullable String town,
        @Nullable String urn,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,19}");
    private static final Pattern URN = Pattern.compile("\\d{6}");
    private static final String CENTRAL = "CENTRAL";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TOWN = 100;

    /** The same without space around, when all of it may be kept. */
    SchoolFacts checked() {
        String cleanCode = TypedText.line(code);
        if (!CODE.matcher(cleanCode).matches()
                || cleanCode.toUpperCase(Locale.ROOT).equals(CENTRAL)) {
            throw new Refusal("The code is made of letters, digits, dots and dashes, at most 20 of them, and is not "
                    + "CENTRAL, which means the central team. Nothing is saved.");
        }
        String cleanUrn = optional(urn, 6);
        if (cleanUrn != null && !URN.matcher(cleanUrn).matches()) {
            throw new Refusal("The unique reference number has six digits, or is empty. Nothing is saved.");
        }
        String cleanName = TypedText.line(name);
        if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME || TypedText.startsFormula(cleanName)) {
            throw new Refusal("The name has 1 to " + LONGEST_NAME
                    + " characters and can't start with =, +, - or @. Nothing is saved.");
        }
        if (to != null && (from == null || !to.isAfter(from))) {
            throw new Refusal("A school can only leave the trust after it has joined it. Nothing is saved.");
        }
        return new SchoolFacts(cleanCode, cleanName, optional(town, LONGEST_TOWN), cleanUrn, from, to);
    }

    private static @Nullable String optional(@Nullable String typed, int longest) {
        String text = typed == null ? "" : TypedText.line(typed);
        if (text.length() > longest || TypedText.startsFormula(text)) {
            throw new Refusal("‘" + text.substring(0, Math.min(text.length(), 20)) + "’ has at most " + longest
                    + " characters and can't start with =, +, - or @. Nothing is saved.");
        }
        return text.isEmpty() ? null : text;
    }
}
