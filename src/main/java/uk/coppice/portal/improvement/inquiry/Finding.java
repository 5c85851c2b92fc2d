package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * What came of an inquiry, for its readers.
 *
 * @param startYear the calendar year in which its academic year starts
 * @param authors names that this reader may see
 * @param doing what was done; empty where it is not shown
 * @param findings as text; empty where it stands elsewhere, or in files alone
 * @param elsewhere the address where it is published; empty: on the portal's own page, or not
 */
public record Finding(
        long id,
        String code,
        String question,
        int startYear,
        List<String> authors,
        String doing,
        String knowing,
        String findings,
        @Nullable LocalDate publishedOn,
        String elsewhere,
        List<FindingsFile> files)
        implements Serializable {

    /** The academic year. */
    public AcademicYear year() {
        return new AcademicYear(startYear);
    }
}
