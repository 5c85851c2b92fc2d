package uk.coppice.portal.training.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.JoinedLock;

/** Where somebody works over some days, and what those schools want. One query, for it is asked again and again. */
@Component
public class PersonSchools {

    private static final String COLUMNS = "post.staff_group, post.start_date, post.end_date, post.fte, post.id, s.id, "
            + "s.name, s.in_trust_from, s.in_trust_to, p.cover_limit, p.approval, p.approval_for, p.deputy_id, p.version";

    private static final String AT_SCHOOL =
            " LEFT JOIN school s ON s.id = post.school_id LEFT JOIN school_policy p ON p.school_id = s.id ";

    private static final String HELD = "SELECT " + COLUMNS + " FROM person x LEFT JOIN post ON post.person_id = x.id "
            + "AND (post.end_date IS NULL OR post.end_date >= ?)" + AT_SCHOOL + "WHERE x.id = ? FOR UPDATE OF x, post";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final StaffDirectory directory;
    private final JoinedLock lock;

    PersonSchools(JdbcClient jdbc, JdbcTemplate statements, StaffDirectory directory, JoinedLock lock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.directory = directory;
        this.lock = lock;
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
        return new Posts(jdbc.sql("SELECT " + COLUMNS + " FROM post" + AT_SCHOOL
                        + "WHERE post.person_id = ? AND post.start_date <= ? "
                        + "AND (post.end_date IS NULL OR post.end_date >= ?)")
                .params(person, to, from)
                .query((row, n) -> post(row))
                .list());
    }

    /**
     * Locks a person's row until the transaction ends and reads, in the same breath, the posts that they hold on the day or
     * later. Those are locked as well, so that they are as they are after whoever held the person before.
     */
    public Posts hold(long person, LocalDate from) {
        if (!lock.whole()) {
            directory.hold(person);
        }
        var posts = new ArrayList<Post>(1);
        statements.query(
                HELD,
                row -> {
                    if (row.getString(1) != null) {
                        posts.add(post(row));
                    }
                },
                from,
                person);
        return new Posts(posts);
    }

    private static Post post(ResultSet row) throws SQLException {
        Long school = row.getObject(6, Long.class);
        String approval = row.getString(11);
        String approvalFor = row.getString(12);
        return new Post(
                StaffGroup.valueOf(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getBigDecimal(4),
                row.getLong(5),
                school == null
                        ? null
                        : new SchoolPolicy(
                                school,
                                row.getString(7),
                                row.getObject(10, Integer.class),
                                approval == null ? Approval.NONE : Approval.valueOf(approval),
                                approvalFor == null ? ApprovalFor.SCHOOL_TIME : ApprovalFor.valueOf(approvalFor),
                                row.getObject(13, Long.class),
                                row.getInt(14)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }
}
