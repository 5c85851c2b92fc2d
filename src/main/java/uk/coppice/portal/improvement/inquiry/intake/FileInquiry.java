package uk.coppice.portal.improvement.inquiry.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Stage;

/**
 * A row of the file.
 *
 * @param yearFrom the first day of its academic year
 * @param authors ids, in their order
 */
record FileInquiry(
        String code,
        String question,
        LocalDate yearFrom,
        List<Long> authors,
        Stage stage,
        @Nullable LocalDate findingsOn,
        @Nullable LocalDate publishedOn,
        @Nullable String url) {}
