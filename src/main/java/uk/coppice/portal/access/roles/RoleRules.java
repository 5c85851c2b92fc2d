package uk.coppice.portal.access.roles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/** What a grant must look like, each rule with its words. */
final class RoleRules {

    /** Characters of a reason. */
    static final int LONGEST_REASON = 300;

    /** Nobody plans a role further ahead; a later day is a slip of the keys. */
    private static final int MOST_YEARS = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private RoleRules() {}

    /** The reason as it is kept: one line. */
    static String reason(String typed) {
        String reason = TypedText.line(typed);
        if (reason.isEmpty()) {
            throw new Refusal("Say why, in a few words. Nothing is saved.");
        }
        if (reason.length() > LONGEST_REASON || TypedText.startsFormula(reason)) {
            throw new Refusal("Say why, in at most " + LONGEST_REASON
                    + " characters that don't start with =, +, - or @. Nothing is saved.");
        }
        return reason;
    }

    /** @throws Refusal unless a new grant begins today or later and ends no earlier than it begins */
    static void requireDays(LocalDate start, @Nullable LocalDate end, LocalDate today) {
        if (start.isBefore(today)) {
            throw new Refusal("A role starts today or later. Nothing is saved.");
        }
        requireSoon(start, today);
        if (end != null) {
            requireSoon(end, today);
            if (end.isBefore(start)) {
                throw new Refusal("The last day can't be before the first. Nothing is saved.");
            }
        }
    }

    /** @throws Refusal unless a last day, null for none, can be given to what has not ended yet */
    static void requireLastDay(LocalDate start, @Nullable LocalDate last, LocalDate today) {
        if (last == null) {
            return;
        }
        if (last.isBefore(start)) {
            throw new Refusal("The last day can't be before the first, which is " + day(start) + ". Nothing is saved.");
        }
        if (last.isBefore(today)) {
            throw new Refusal(
                    "The last day is today or later. To end the role at once, choose End now. " + "Nothing is saved.");
        }
        requireSoon(last, today);
    }

    /** @throws Refusal when the role can't be held by somebody without a post */
    static void requirePost(GrantableRole role, String name, boolean inPost, LocalDate start) {
        if (!inPost && !role.withoutPost()) {
            throw new Refusal(name + " has no post on " + day(start) + ". Without one somebody can be trustee, data "
                    + "protection officer or trust administrator. Nothing is saved.");
        }
    }

    static Refusal overlap(String name, GrantableRole role, LocalDate start, @Nullable LocalDate end) {
        return new Refusal(name + " holds this role already: " + role.words().toLowerCase(Locale.UK) + " from "
                + day(start) + (end == null ? " until further notice" : " to " + day(end))
                + ". Change its last day, or start after it. Nothing is saved.");
    }

    static Refusal noAdministratorFrom(LocalDate gap, LocalDate today) {
        return new Refusal("That would leave the trust without an administrator from "
                + (gap.equals(today) ? "now" : day(gap)) + " on. Make somebody else one first. Nothing is saved.");
    }

    /** Said of the posts of those who hold the role, before they are changed or once they are. */
    static String administratorsLeave(LocalDate gap, LocalDate today) {
        return "From " + (gap.equals(today) ? "today" : day(gap)) + " on nobody would be trust administrator: whoever "
                + "holds the role has no post then. An administrator can make somebody else one on the page Roles.";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void requireSoon(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Refusal("A day within the next " + MOST_YEARS + " years, please. Nothing is saved.");
        }
    }
}
