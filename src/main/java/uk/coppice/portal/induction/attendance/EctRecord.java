package uk.coppice.portal.induction.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.training.booking.BookingState;

/**
 * An early career teacher's sessions, as the viewer may see them.
 *
 * @param seen the induction, and as whom the viewer sees it
 * @param years the latest year first; the running one always stands there
 */
public record EctRecord(SeenInduction seen, List<Year> years) {

    public EctRecord {
        years = List.copyOf(years);
    }

    /**
     * One academic year of it.
     *
     * @param year the year
     * @param lines the sessions of the series, in order of time; also those that do not count
     * @param outlook how far it is
     */
    public record Year(AcademicYear year, List<Line> lines, Outlook outlook) {}

    /**
     * A session.
     *
     * @param due the session and where it stands
     * @param place the teacher's place in a session to come; null: none
     * @param claim what was said of it last; null: nothing
     * @param leads names of the staff who lead it, and so confirm claims
     */
    public record Line(
            DueSession due,
            @Nullable BookingState place,
            @Nullable Claim claim,
            List<String> leads) {}

    /** The year of that name; the running one where there is none. */
    public Year year(AcademicYear wanted) {
        return years.stream()
                .filter(year -> year.year().equals(wanted))
                .findFirst()
                .orElse(years.getFirst());
    }
}
