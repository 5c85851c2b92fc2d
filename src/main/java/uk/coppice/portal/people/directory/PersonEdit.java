package uk.coppice.portal.people.directory;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/** One change of a person, as human resources make it. Each refuses what makes no sense, and then changes nothing. */
public final class PersonEdit {

    private static final int LONGEST_REASON = 40;

    private final Change change;

    private PersonEdit(Change change) {
        this.change = change;
    }

    private interface Change extends Serializable {
        PersonState of(PersonState before);
    }

    /** What a post becomes from a day on: other hours, another title, group or days. */
    public record FromADay(LocalDate from, String title, StaffGroup group, int fte, Set<DayOfWeek> days)
            implements Serializable {}

    /** Changes name, work email and teacher reference number. */
    public static PersonEdit facts(PersonFacts typed) {
        return new PersonEdit(before -> {
            var facts = PersonRules.checked(typed);
            return new PersonState(
                    before.id(),
                    facts.firstName(),
                    facts.lastName(),
                    facts.email(),
                    facts.trn(),
                    before.posts(),
                    before.absences());
        });
    }

    /** Adds a post. */
    public static PersonEdit addPost(PostFacts typed) {
        return new PersonEdit(before -> {
            var added = PersonRules.post(Ids.next(), PersonRules.checked(typed), null, null, null);
            PersonRules.requireOnce(before, added);
            return before.plus(added);
        });
    }

    /** Corrects a mistake in a post: it has been so all along. */
    public static PersonEdit correctPost(long post, PostFacts typed) {
        return new PersonEdit(before -> {
            var facts = PersonRules.checked(typed);
            var was = before.post(post);
            var now = PersonRules.post(
                    post,
                    facts,
                    facts.end() == null ? null : was.reason(),
                    facts.end() == null ? null : was.destination(),
                    was.follows());
            PersonRules.requireOnce(before, now);
            return before.withPost(post, any -> now);
        });
    }

    /**
     * Changes a post from a day on: it ends the day before, and another carries it on from that day. The two are one
     * employment, so nobody counts as a leaver by it.
     */
    public static PersonEdit changeFrom(long post, FromADay wanted) {
        return new PersonEdit(before -> {
            var was = before.post(post);
            if (!wanted.from().isAfter(was.start())) {
                throw new Refusal("The change must begin after the post's first day. If it has been so all along, "
                        + "correct the post instead. Nothing is changed.");
            }
            if (was.end() != null && wanted.from().isAfter(was.end())) {
                throw new Refusal("The post has ended by then. Add a post instead. Nothing is changed.");
            }
            var facts = PersonRules.checked(new PostFacts(
                    was.school(),
                    wanted.title(),
                    wanted.group(),
                    wanted.fte(),
                    wanted.from(),
                    was.end(),
                    wanted.days()));
            if (facts.title().equals(was.title())
                    && facts.group() == was.group()
                    && facts.fte() == was.fte()
                    && facts.days().equals(was.days())) {
                throw new Refusal("Nothing is different from that day on. Change the hours, the title or the days.");
            }
            var next = PersonRules.post(Ids.next(), facts, was.reason(), was.destination(), post);
            PersonRules.requireOnce(before, next);
            return before.withPost(post, old -> old.ended(wanted.from().minusDays(1), null, null))
                    .plus(next);
        });
    }

    /**
     * Ends a post.
     *
     * @param last the last day, inclusive
     * @param reason and destination as files name them; null or blank: not told
     */
    public static PersonEdit endPost(long post, LocalDate last, @Nullable String reason, @Nullable String destination) {
        return new PersonEdit(before -> {
            var was = before.post(post);
            if (last.isBefore(was.start())) {
                throw new Refusal("The last day can't be before the first. Nothing is changed.");
            }
            PersonRules.requireDay(last);
            return before.withPost(post, old -> old.ended(last, code(reason), code(destination)));
        });
    }

    /** Takes a post away that never was: entered by mistake. */
    public static PersonEdit removePost(long post) {
        return new PersonEdit(before -> {
            before.post(post);
            return before.withPosts(
                    before.posts().stream().filter(one -> one.id() != post).toList());
        });
    }

    /** Adds a long absence; {@code to} null: still away. */
    public static PersonEdit addAbsence(LocalDate from, @Nullable LocalDate to, boolean family) {
        return new PersonEdit(before -> {
            var added = new PersonState.Absence(Ids.next(), from, to, family);
            PersonRules.requireFree(before, added);
            var all = new ArrayList<>(before.absences());
            all.add(added);
            return before.withAbsences(all);
        });
    }

    /** Changes or ends a long absence. */
    public static PersonEdit correctAbsence(long absence, LocalDate from, @Nullable LocalDate to, boolean family) {
        return new PersonEdit(before -> {
            if (before.absence(absence).isEmpty()) {
                throw new Refusal("This absence is not there any more. Nothing is changed.");
            }
            var now = new PersonState.Absence(absence, from, to, family);
            PersonRules.requireFree(before, now);
            return before.withAbsences(before.absences().stream()
                    .map(one -> one.id() == absence ? now : one)
                    .toList());
        });
    }

    /** Takes a long absence away that never was. */
    public static PersonEdit removeAbsence(long absence) {
        return new PersonEdit(before -> before.withAbsences(
                before.absences().stream().filter(one -> one.id() != absence).toList()));
    }

    /** What is so after it. */
    PersonState of(PersonState before) {
        return change.of(before);
    }

    private static @Nullable String code(@Nullable String typed) {
        String code = typed == null ? "" : TypedText.line(typed);
        if (code.length() > LONGEST_REASON || TypedText.startsFormula(code)) {
            throw new Refusal("Reason and destination have at most " + LONGEST_REASON
                    + " characters and can't start with =, +, - or @. Nothing is changed.");
        }
        return code.isEmpty() ? null : code;
    }
}
