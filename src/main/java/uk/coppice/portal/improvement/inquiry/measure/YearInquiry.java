package uk.coppice.portal.improvement.inquiry.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Stage;

/**
 * An inquiry of the year, as figures see it.
 *
 * @param stage where it stands now
 * @param findingsOn when its findings were handed in
 * @param publishedOn when it was published
 * @param authors those who joined, in their order
 */
record YearInquiry(
        Stage stage,
        @Nullable LocalDate findingsOn,
        @Nullable LocalDate publishedOn,
        List<Long> authors) {

    YearInquiry {
        authors = List.copyOf(authors);
    }

    /** Whether it has findings that were handed in by a day: what was reviewed since was handed in before. */
    boolean hasFindings(LocalDate by) {
        return stage.hasFindings() && findingsOn != null && !findingsOn.isAfter(by);
    }

    /** Whether it has findings, and was published by a day. */
    boolean published(LocalDate by) {
        return hasFindings(by) && stage == Stage.PUBLISHED && publishedOn != null && !publishedOn.isAfter(by);
    }
}
