package uk.coppice.portal.survey.midyear;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;

/**
 * A mid-year survey as it is planned.
 *
 * @param title as staff see it, at most {@link #LONGEST_TITLE} characters
 * @param opensOn the day that it opens on, at {@link #OPENS}
 * @param closesOn the last day for answers, until {@link #CLOSES}
 * @param questionnaire the key of its questionnaire
 * @param version the version asked
 * @param minimumGroup fewer answers than this are not shown; {@link #SMALLEST_GROUP} to {@link #LARGEST_GROUP}
 * @param paper staff groups that answer with a code on paper
 */
public record MidYearPlan(
        String title,
        LocalDate opensOn,
        LocalDate closesOn,
        String questionnaire,
        int version,
        int minimumGroup,
        Set<StaffGroup> paper) {

    /** The questionnaire of all mid-year surveys. */
    public static final String QUESTIONNAIRE = "mid-year-staff";

    public static final int LONGEST_TITLE = 200;
    /** What the trust promises its staff at least. */
    public static final int SMALLEST_GROUP = 10;

    public static final int LARGEST_GROUP = 100;
    /** At the start of a working day. */
    public static final LocalTime OPENS = LocalTime.of(8, 0);
    /** After the last people have gone home. */
    public static final LocalTime CLOSES = LocalTime.of(20, 0);

    public MidYearPlan {
        paper = Set.copyOf(paper);
    }

    /**
     * The survey's name in addresses and files, by the calendar year in which its academic year ends: {@code
     * midyear-2027} for one that is held in 2026/27, whether before Christmas or after.
     */
    public String code() {
        return code(opensOn);
    }

    static String code(LocalDate opensOn) {
        return "midyear-" + (AcademicYear.of(opensOn).startYear() + 1);
    }
}
