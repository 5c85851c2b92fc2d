package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;

/**
 * A post, seen as one of the trust: it is one from its first day, or from the day on which its school joined, up to its
 * last day, or to the day before its school left the trust.
 *
 * @param id of the post
 * @param personId whose
 * @param school where; null for the central team
 * @param title of the post
 * @param start first day
 * @param end last day, inclusive; null while it runs
 * @param fte full-time equivalent in thousandths
 * @param reason code of the leaving reason; null when none is recorded or the reader may not know it
 * @param destination code of the destination; likewise
 */
record TrustPost(
        long id,
        long personId,
        @Nullable School school,
        String title,
        LocalDate start,
        @Nullable LocalDate end,
        int fte,
        @Nullable String reason,
        @Nullable String destination) {

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Post " + id;
    }

    /** Whether it is held on a day and belongs to the trust that day. */
    boolean held(LocalDate day) {
        return !start.isAfter(day) && (end == null || !end.isBefore(day)) && (school == null || school.inTrust(day));
    }

    /** Whether this is the day on which it ends, as a post of the trust. A post whose school leaves does not end. */
    boolean endsOn(LocalDate day) {
        return day.equals(end) && held(day);
    }

    /** Whether it is held the day after too. */
    boolean runsOnPast(LocalDate day) {
        return held(day) && held(day.plusDays(1));
    }

    /** Whether it begins, as a post of the trust, after a day and at the latest so many days after it. */
    boolean beginsWithin(LocalDate day, int days) {
        var joined = school == null ? start : school.inTrustFrom();
        if (joined == null) {
            return false;
        }
        var first = joined.isAfter(start) ? joined : start;
        return first.isAfter(day) && !first.isAfter(day.plusDays(days)) && held(first);
    }

    /** Whether it is at the school; null asks for the central team. */
    boolean at(@Nullable Long schoolId) {
        return school == null ? schoolId == null : Long.valueOf(school.id()).equals(schoolId);
    }

    /** The school's name, or the central team's. */
    String workplace() {
        return school == null ? StaffDirectory.CENTRAL_TEAM : school.name();
    }
}
