package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * What an inquiry sets out to do, as its authors write it.
 *
 * @param question what it asks
 * @param startYear the calendar year in which its academic year starts
 * @param aimKey the aim of the plan that it serves; null: none named
 * @param doing what will be done; may be empty while it is planned
 * @param knowing how it will be known whether that had an effect; may be empty while it is planned
 */
public record InquiryPlan(
        String question, int startYear, @Nullable String aimKey, String doing, String knowing) implements Serializable {

    /** The academic year. */
    public AcademicYear year() {
        return new AcademicYear(startYear);
    }
}
