package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;

/** What can be claimed or made up, in the words of the early career teacher who asks. */
final class ClaimRules {

    private ClaimRules() {}

    /** @throws Refusal when nothing can be claimed of the session now */
    static void requireClaimable(DueSession due, LocalDateTime now) {
        var words = new DateWords(now.toLocalDate());
        var mark = due.mark();
        if (due.notDue() != null) {
            throw new Refusal("This session does not count for you: "
                    + due.notDue().words() + ". So there is nothing to claim or to make up.");
        }
        if (now.isBefore(due.session().endsAt())) {
            throw new Refusal(
                    "This session is not over yet. Check in when you are there; what is left can be said after "
                            + words.moment(due.session().endsAt()) + ".");
        }
        if (mark != null && mark.present()) {
            throw new Refusal("You are marked “" + mark.words() + "” already, so it counts.");
        }
    }

    /**
     * @param on the day of the make-up
     * @throws Refusal when it is missing, before the session, or over a year after it
     */
    static LocalDate requireDay(DueSession due, @Nullable LocalDate on, LocalDate today) {
        var words = new DateWords(today);
        var day = due.session().date();
        if (on == null) {
            throw new Refusal("Choose the day on which you make it up.");
        }
        if (on.isBefore(day)) {
            throw new Refusal("A make-up is on or after the day of the session, " + words.day(day) + ".");
        }
        if (on.isAfter(day.plusYears(1))) {
            throw new Refusal("Choose a day within a year of the session, by " + words.day(day.plusYears(1)) + ".");
        }
        return on;
    }

    /** @throws Refusal when a text is too long to be kept */
    static void requireShort(String text) {
        if (text.length() > Claim.LONGEST) {
            throw new Refusal("A note has at most " + Claim.LONGEST + " characters: this one has " + text.length()
                    + ". Nothing was saved.");
        }
    }
}
