package uk.coppice.portal.training.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffGroup;

/** Where somebody works over some days, and what those schools want. One query, for it is asked again and again. */
@Component
public class PersonSchools {

    /** What is read of posts, for {@link #post}. */
    public static final String COLUMNS = "post.staff_group, post.start_date, post.end_date, post.fte, post.id, s.id, "
            + "s.name, s.in_trust_from, s.in_trust_to, p.cover_limit, p.approval, p.approval_for, p.deputy_id, p.version";

    /** What is joined to table {@code post} for {@link #COLUMNS}. */
    public static final String AT_SCHOOL =
            " LEFT JOIN school s ON s.id = post.school_id LEFT JOIN school_policy p ON p.school_id = s.id ";

    private final JdbcClient jdbc;

    PersonSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One post, and the school where it is held. */
    public record Post(
            StaffGroup group,
            LocalDate start,
            @Nullable LocalDate end,
            BigDecimal fte,
            long id,
            @Nullable SchoolPolicy school,
            @Nullable LocalDate inTrustFrom,
            @Nullable LocalDate inTrustTo) {

        boolean active(LocalDate day) {
            return !start.isAfter(day) && (end == null || !end.isBefore(day));
        }

        boolean inTrust(LocalDate day) {
            return inTrustFrom != null && !inTrustFrom.isAfter(day) && (inTrustTo == null || day.isBefore(inTrustTo));
        }
    }

    /** Somebody's posts over some days. */
    public static final class Posts {

        /** Of somebody without a staff record. */
        public static final Posts NONE = new Posts(List.of());

        private static final Comparator<Post> LARGEST_FIRST = Comparator.comparing(Post::fte)
                .reversed()
                .thenComparing(Post::start)
                .thenComparingLong(Post::id);

        private final List<Post> posts;

        /** Posts in any order. */
        public Posts(List<Post> posts) {
            this.posts = posts.size() < 2
                    ? posts
                    : posts.stream().sorted(LARGEST_FIRST).toList();
        }

        /** Whether they hold a post on the day. */
        public boolean inPost(LocalDate day) {
            for (var post : posts) {
                if (post.active(day)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether they are one of the teaching staff on the day. */
        public boolean teaches(LocalDate day) {
            for (var post : posts) {
                if (post.active(day) && post.group().teaching()) {
                    return true;
                }
            }
            return false;
        }

        /**
         * The schools of the trust where they hold a post on the day, that of the largest post first. A school that has
         * left the trust by then has no say.
         */
        public List<SchoolPolicy> schools(LocalDate day) {
            var schools = new ArrayList<SchoolPolicy>(posts.size());
            for (var post : posts) {
                var school = post.school();
                if (school != null && post.active(day) && post.inTrust(day) && !schools.contains(school)) {
                    schools.add(school);
                }
            }
            return schools;
        }

        /** Whether they are head of a school on the day. */
        public boolean heads(long school, LocalDate day) {
            return posts.stream()
                    .anyMatch(post -> post.active(day)
                            && post.group() == StaffGroup.HEAD
                            && post.school() != null
                            && post.school().schoolId() == school);
        }
    }

    /** The posts that somebody holds on any of the days; both are inclusive. */
    public Posts of(long person, LocalDate from, LocalDate to) {
        return new Posts(jdbc.sql("SELECT " + COLUMNS + " FROM post" + AT_SCHOOL
                        + "WHERE post.person_id = ? AND post.start_date <= ? "
                        + "AND (post.end_date IS NULL OR post.end_date >= ?)")
                .params(person, to, from)
                .query((row, n) -> post(row, 1))
                .list());
    }

    /** The posts that somebody holds on the day or later. */
    public Posts from(long person, LocalDate day) {
        return new Posts(jdbc.sql("SELECT " + COLUMNS + " FROM post" + AT_SCHOOL
                        + "WHERE post.person_id = ? AND (post.end_date IS NULL OR post.end_date >= ?)")
                .params(person, day)
                .query((row, n) -> post(row, 1))
                .list());
    }

    /** Reads {@link #COLUMNS}, which begin with that column of the row. */
    public static Post post(ResultSet row, int first) throws SQLException {
        Long school = row.getObject(first + 5, Long.class);
        String approval = row.getString(first + 10);
        String approvalFor = row.getString(first + 11);
        return new Post(
                StaffGroup.valueOf(row.getString(first)),
                row.getObject(first + 1, LocalDate.class),
                row.getObject(first + 2, LocalDate.class),
                row.getBigDecimal(first + 3),
                row.getLong(first + 4),
                school == null
                        ? null
                        : new SchoolPolicy(
                                school,
                                row.getString(first + 6),
                                row.getObject(first + 9, Integer.class),
                                approval == null ? Approval.NONE : Approval.valueOf(approval),
                                approvalFor == null ? ApprovalFor.SCHOOL_TIME : ApprovalFor.valueOf(approvalFor),
                                row.getObject(first + 12, Long.class),
                                row.getInt(first + 13)),
                row.getObject(first + 7, LocalDate.class),
                row.getObject(first + 8, LocalDate.class));
    }
}
