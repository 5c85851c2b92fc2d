package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An inquiry in a list.
 *
 * @param startYear the calendar year in which its academic year starts
 * @param since when it came to its stage
 * @param authors the names of those who joined, in their order
 * @param invited whether the viewer was asked to join and has not answered
 * @param checkToRead whether its authors have said how it goes, and no head has read it
 */
public record InquirySummary(
        long id,
        String code,
        String question,
        int startYear,
        Stage stage,
        LocalDate since,
        List<String> authors,
        boolean invited,
        boolean checkToRead)
        implements Serializable {}
