package uk.coppice.portal.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with a post on a day, each once: in a school that belongs to the trust that day, or in the central team. */
@Component
public class PostHolders {

    private final JdbcClient jdbc;

    PostHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, in no order that means anything. */
    @Transactional(readOnly = true)
    public List<PostHolder> on(LocalDate day) {
        Map<Long, PostHolder> holders = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT o.person_id, s.code, o.staff_group, p.work_email,
                               EXISTS (SELECT 1 FROM long_absence a WHERE a.person_id = o.person_id
                                       AND a.from_date <= :day AND (a.to_date IS NULL OR a.to_date >= :day))
                        FROM post o
                        JOIN person p ON p.id = o.person_id
                        LEFT JOIN school s ON s.id = o.school_id
                        WHERE o.start_date <= :day AND (o.end_date IS NULL OR o.end_date >= :day)
                          AND (o.school_id IS NULL OR (s.in_trust_from <= :day
                               AND (s.in_trust_to IS NULL OR s.in_trust_to > :day)))
                        ORDER BY o.person_id, o.fte DESC, o.start_date, o.id
                        """)
                .param("day", day)
                .query((row, n) -> holder(row))
                .list()
                .forEach(post -> holders.merge(post.person(), post, PostHolders::both));
        return new ArrayList<>(holders.values());
    }

    private static PostHolder both(PostHolder main, PostHolder other) {
        return new PostHolder(
                main.person(),
                main.school(),
                main.group(),
                main.teaching() || other.teaching(),
                main.reachable(),
                main.away());
    }

    private static PostHolder holder(ResultSet row) throws SQLException {
        var group = StaffGroup.valueOf(row.getString(3));
        String email = row.getString(4);
        return new PostHolder(
                row.getLong(1),
                row.getString(2),
                group,
                group.teaching(),
                email != null && !email.isBlank(),
                row.getBoolean(5));
    }
}
