package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Mark;

/**
 * A claim that the viewer may decide on.
 *
 * @param claim the claim
 * @param name the early career teacher
 * @param school where they work today
 * @param code the session's code
 * @param title its title
 * @param date its day
 * @param ready whether the day has come on which it can be confirmed
 * @param mark the current mark in the session's register; null: none
 * @param insteadMark the teacher's mark at the session of another group; null: none, or no such session
 */
public record OpenClaim(
        Claim claim,
        String name,
        String school,
        String code,
        String title,
        LocalDate date,
        boolean ready,
        @Nullable Mark mark,
        @Nullable Mark insteadMark) {

    OpenClaim at(String workplace) {
        return new OpenClaim(claim, name, workplace, code, title, date, ready, mark, insteadMark);
    }
}
