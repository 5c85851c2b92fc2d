package uk.coppice.portal.improvement.inquiry;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Which inquiries to list.
 *
 * @param year null: of any year
 * @param stage null: at any stage
 * @param school a school's code: those of an author with a post there; empty: any
 * @param checkToRead only those whose mid-year check waits for a head
 * @param text a part of the question, the code or an author's name; empty: any
 */
public record InquiryFilter(
        @Nullable AcademicYear year, @Nullable Stage stage, String school, boolean checkToRead, String text) {

    /** All of them. */
    public static final InquiryFilter ALL = new InquiryFilter(null, null, "", false, "");
}
