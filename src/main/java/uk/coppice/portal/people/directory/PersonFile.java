package uk.coppice.portal.people.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffGroup;

/**
 * A person as the viewer may see them.
 *
 * @param version what an edit must name
 * @param staffNo the staff number of today, which may be another than was asked for
 * @param trn the teacher reference number; null for those who may not see it
 * @param sight how much the viewer sees
 * @param others posts of today of which the viewer sees title and school alone
 * @param absences by kind only
 * @param former staff numbers of records that were merged into this one
 * @param history the last changes; empty for those who may not see them
 * @param doubles others who may be the same person; empty for those who may not merge
 */
public record PersonFile(
        long id,
        int version,
        String staffNo,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String trn,
        Sight sight,
        List<PostLine> posts,
        List<OtherPost> others,
        List<AbsenceLine> absences,
        List<Manager> managers,
        List<String> former,
        List<PersonChanges.Line> history,
        List<Lookalike> doubles) {

    /** How much somebody sees of a person. */
    public enum Sight {
        /** Name, post, school and work email. */
        EVERYONE,
        /** What a leader sees: posts at their school, with hours and dates, and absences from them. */
        LEADER,
        /** One's own. */
        OWN,
        /** Everything, to edit. */
        ALL
    }

    /** A post with hours, dates and days; FTE in thousandths. Why somebody left is null for those who may not see it. */
    public record PostLine(
            long id,
            @Nullable Long school,
            String workplace,
            String title,
            StaffGroup group,
            int fte,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason,
            @Nullable String destination,
            @Nullable Long follows,
            Set<DayOfWeek> days) {

        /** Whether it is held on a day. */
        public boolean active(LocalDate day) {
            return !start.isAfter(day) && (end == null || !end.isBefore(day));
        }
    }

    /** A post of today, as everyone sees it. */
    public record OtherPost(String workplace, String title) {}

    /** A long absence; both days inclusive, {@code to} null: still away. */
    public record AbsenceLine(
            long id, LocalDate from, @Nullable LocalDate to, boolean family) {}

    /** A line manager at a school where the person works today; nobody: the name is null. */
    public record Manager(
            long school,
            String workplace,
            @Nullable Long person,
            @Nullable String name) {}

    /**
     * Somebody who may be the same person, and why that may be so.
     *
     * @param likely whether more than the name is the same
     */
    public record Lookalike(String staffNo, String name, String why, boolean likely) {}

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }
}
