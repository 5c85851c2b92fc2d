package uk.coppice.portal.people.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/** What may be kept of a person, a post and a long absence. The same bounds as those of the trust's files. */
final class PersonRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int FULL_TIME = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final Pattern TRN = Pattern.compile("\\d{7}");
    private static final Pattern STAFF_NO = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,19}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_][^\\s@,;:\"<>()\\[\\]\\\\]*@[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}");

    private PersonRules() {}

    static PersonFacts checked(PersonFacts typed) {
        String email = optional(typed.email());
        String trn = optional(typed.trn());
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            throw new Refusal("The email must be an address such as name@school.example, or empty. Nothing is saved.");
        }
        if (trn != null && !TRN.matcher(trn).matches()) {
            throw new Refusal("The teacher reference number has seven digits, or is empty. Nothing is saved.");
        }
        return new PersonFacts(
                text("first name", typed.firstName(), LONGEST_NAME),
                text("last name", typed.lastName(), LONGEST_NAME),
                email,
                trn);
    }

    static String staffNo(String typed) {
        String staffNo = TypedText.line(typed);
        if (!STAFF_NO.matcher(staffNo).matches()) {
            throw new Refusal("The staff number is made of letters, digits, dots and dashes, at most 20 of them. "
                    + "Nothing is saved.");
        }
        return staffNo;
    }

    static PostFacts checked(PostFacts typed) {
        String title = text("title", typed.title(), LONGEST_TITLE);
        if (typed.fte() <= 0 || typed.fte() > FULL_TIME) {
            throw new Refusal("The full-time equivalent must be above 0 and at most 1, such as 0.6. Nothing is saved.");
        }
        requireDay(typed.start());
        if (typed.end() != null) {
            requireDay(typed.end());
            if (typed.end().isBefore(typed.start())) {
                throw new Refusal("The last day can't be before the first. Nothing is saved.");
            }
        }
        return new PostFacts(
                typed.school(),
                title,
                typed.group(),
                typed.fte(),
                typed.start(),
                typed.end(),
                Set.copyOf(typed.days()));
    }

    static PersonState.Post post(
            long id, PostFacts facts, @Nullable String reason, @Nullable String destination, @Nullable Long follows) {
        return new PersonState.Post(
                id,
                facts.school(),
                facts.title(),
                facts.group(),
                facts.fte(),
                facts.start(),
                facts.end(),
                reason,
                destination,
                follows,
                facts.days());
    }

    /** @throws Refusal when the person has another post of the same title, school and first day */
    static void requireOnce(PersonState state, PersonState.Post post) {
        if (state.posts().stream().anyMatch(other -> other.id() != post.id() && other.sameAs(post))) {
            throw new Refusal("There is a post of this title at this school with this first day already. "
                    + "Correct that one. Nothing is saved.");
        }
    }

    /** @throws Refusal when the days make no sense or touch another long absence */
    static void requireFree(PersonState state, PersonState.Absence absence) {
        requireDay(absence.from());
        if (absence.to() != null) {
            requireDay(absence.to());
            if (absence.to().isBefore(absence.from())) {
                throw new Refusal("The last day can't be before the first. Nothing is saved.");
            }
        }
        boolean meets = state.absences().stream()
                .filter(other -> other.id() != absence.id())
                .anyMatch(other -> (other.to() == null || !other.to().isBefore(absence.from()))
                        && (absence.to() == null || !absence.to().isBefore(other.from())));
        if (meets) {
            throw new Refusal("Another long absence lies on some of these days. Change or end that one first. "
                    + "Nothing is saved.");
        }
    }

    static void requireDay(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new Refusal("Dates lie between 1900 and 2200. Nothing is saved.");
        }
    }

    private static String text(String what, String typed, int longest) {
        String text = TypedText.line(typed);
        if (text.isEmpty() || text.length() > longest || TypedText.startsFormula(text)) {
            throw new Refusal("The " + what + " has 1 to " + longest
                    + " characters and can't start with =, +, - or @. Nothing is saved.");
        }
        return text;
    }

    private static @Nullable String optional(@Nullable String typed) {
        String text = typed == null ? "" : TypedText.line(typed);
        return text.isEmpty() ? null : text;
    }
}
