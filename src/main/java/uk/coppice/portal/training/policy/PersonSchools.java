package uk.coppice.portal.training.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffGroup;

/** Where somebody works over some days, and what those schools want. One query, for it is asked with every booking. */
@Component
public class PersonSchools {

    private final JdbcClient jdbc;

    PersonSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Post(
            StaffGroup group,
            LocalDate start,
            @Nullable LocalDate end,
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

        private final List<Post> posts;

        private Posts(List<Post> posts) {
            this.posts = posts;
        }

        /** Whether they hold a post on the day. */
        public boolean inPost(LocalDate day) {
            return posts.stream().anyMatch(post -> post.active(day));
        }

        /** Whether they are one of the teaching staff on the day. */
        public boolean teaches(LocalDate day) {
            return posts.stream()
                    .anyMatch(post -> post.active(day) && post.group().teaching());
        }

        /**
         * The schools of the trust where they hold a post on the day, that of the largest post first. A school that has
         * left the trust by then has no say.
         */
        public List<SchoolPolicy> schools(LocalDate day) {
            return posts.stream()
                    .filter(post -> post.active(day) && post.inTrust(day))
                    .<SchoolPolicy>mapMulti((post, schools) -> {
                        if (post.school() != null) {
                            schools.accept(post.school());
                        }
                    })
                    .distinct()
                    .toList();
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
        return new Posts(jdbc.sql("""
                        SELECT post.staff_group, post.start_date, post.end_date, s.id, s.name, s.in_trust_from, s.in_trust_to,
                               p.cover_limit, p.approval, p.approval_for, p.deputy_id, p.version
                        FROM post
                        LEFT JOIN school s ON s.id = post.school_id
                        LEFT JOIN school_policy p ON p.school_id = s.id
                        WHERE post.person_id = :person AND post.start_date <= :last
                          AND (post.end_date IS NULL OR post.end_date >= :first)
                        ORDER BY post.fte DESC, post.start_date, post.id
                        """)
                .param("person", person)
                .param("first", from)
                .param("last", to)
                .query((row, n) -> {
                    Long school = row.getObject(4, Long.class);
                    return new Post(
                            StaffGroup.valueOf(row.getString(1)),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            school == null
                                    ? null
                                    : new SchoolPolicy(
                                            school,
                                            row.getString(5),
                                            row.getObject(8, Integer.class),
                                            row.getString(9) == null
                                                    ? Approval.NONE
                                                    : Approval.valueOf(row.getString(9)),
                                            row.getString(10) == null
                                                    ? ApprovalFor.SCHOOL_TIME
                                                    : ApprovalFor.valueOf(row.getString(10)),
                                            row.getObject(11, Long.class),
                                            row.getInt(12)),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class));
                })
                .list());
    }
}
