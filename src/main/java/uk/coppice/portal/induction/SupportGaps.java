package uk.coppice.portal.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.DateWords;

/**
 * Early career teachers whose mentor or tutor is missing, has left, or is so for only four more weeks; for the ECT lead
 * and the headteacher, who name another. Teachers who are gone by then themselves are left out.
 */
@Service
public class SupportGaps {

    /** So many days ahead a gap is told. */
    static final int DAYS_AHEAD = 28;

    private static final int TOLD_BY_NAME = 3;

    private final InductionAccess access;
    private final InductionRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    SupportGaps(InductionAccess access, InductionRows rows, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody without support.
     *
     * @param staffNo the teacher's
     * @param name the teacher's
     * @param what such as 'no mentor, the tutor leaves on Fri 4 Dec'
     */
    public record Gap(String staffNo, String name, String what) {}

    /**
     * What there is to mend.
     *
     * @param count of teachers
     * @param some the first three, by name
     */
    public record Found(int count, List<Gap> some) {}

    private record Teacher(long induction, String staffNo, String name) {}

    /** Those that the viewer is to mend; a deputy, a mentor and a tutor have none. */
    @Transactional(readOnly = true)
    public Found find() {
        var scope = access.scope();
        if (!scope.everyone() && scope.schools().isEmpty()) {
            return new Found(0, List.of());
        }
        int count = gaps("SELECT COUNT(*) ", scope, "").query(Integer.class).single();
        if (count == 0) {
            return new Found(0, List.of());
        }
        var first = gaps(
                        "SELECT i.id, p.staff_no, p.first_name, p.last_name ",
                        scope,
                        " ORDER BY p.last_name, p.first_name, p.id LIMIT " + TOLD_BY_NAME)
                .query((row, n) ->
                        new Teacher(row.getLong(1), row.getString(2), row.getString(3) + " " + row.getString(4)))
                .list();
        return new Found(count, tell(first));
    }

    private JdbcClient.StatementSpec gaps(String select, InductionAccess.Scope scope, String order) {
        var today = LocalDate.now(clock);
        String theirs = scope.everyone() ? "" : "AND po.school_id IN (:headOf) ";
        var query = jdbc.sql(select + "FROM induction i JOIN person p ON p.id = i.person_id "
                        + "WHERE (i.outcome IS NULL OR i.outcome = 'EXTENDED') AND i.started_on <= :soon "
                        + "AND EXISTS (SELECT 1 FROM post po WHERE po.person_id = i.person_id AND po.start_date <= :soon "
                        + "AND (po.end_date IS NULL OR po.end_date >= :soon) " + theirs + ") AND NOT ("
                        + supported(SupportKind.MENTOR) + " AND " + supported(SupportKind.TUTOR) + ")" + order)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_AHEAD));
        return scope.everyone() ? query : query.param("headOf", scope.headOf());
    }

    private static String supported(SupportKind kind) {
        return "EXISTS (SELECT 1 FROM induction_support su JOIN post sp ON sp.person_id = su.person_id "
                + "WHERE su.induction_id = i.id AND su.kind = '" + kind + "' AND su.from_date <= :soon "
                + "AND (su.to_date IS NULL OR su.to_date >= :soon) AND sp.start_date <= :soon "
                + "AND (sp.end_date IS NULL OR sp.end_date >= :soon) AND :today <= :soon)";
    }

    private List<Gap> tell(List<Teacher> teachers) {
        var today = LocalDate.now(clock);
        var supporters =
                rows.supporters(teachers.stream().map(Teacher::induction).toList(), today);
        var lastDays = lastDays(supporters.values().stream()
                .flatMap(List::stream)
                .map(Supporter::personId)
                .collect(Collectors.toSet()));
        return teachers.stream()
                .map(teacher -> new Gap(
                        teacher.staffNo,
                        teacher.name,
                        what(supporters.getOrDefault(teacher.induction, List.of()), lastDays::get, today)))
                .toList();
    }

    /** @param lastDay of somebody's posts; null while one has no end */
    static String what(List<Supporter> supporters, Function<Long, @Nullable LocalDate> lastDay, LocalDate today) {
        var soon = today.plusDays(DAYS_AHEAD);
        var words = new DateWords(today);
        var what = new ArrayList<String>();
        for (var kind : SupportKind.values()) {
            String role = kind.words().toLowerCase(java.util.Locale.UK);
            var then = supporters.stream()
                    .filter(one -> one.kind() == kind && one.on(soon) && stays(lastDay.apply(one.personId()), soon))
                    .findFirst();
            if (then.isPresent()) {
                continue;
            }
            var now = supporters.stream()
                    .filter(one -> one.kind() == kind && one.on(today))
                    .findFirst();
            if (now.isEmpty()) {
                what.add("no " + role);
            } else if (!now.get().inPost()) {
                what.add("the " + role + " has left");
            } else {
                var end = now.get().to();
                var leaves = lastDay.apply(now.get().personId());
                boolean leavesFirst = leaves != null && (end == null || leaves.isBefore(end));
                what.add("the " + role
                        + (leavesFirst
                                ? " leaves on " + words.day(leaves)
                                : " is so up to " + (end == null ? "now" : words.day(end))));
            }
        }
        return String.join(", ", what);
    }

    private static boolean stays(@Nullable LocalDate last, LocalDate day) {
        return last == null || !last.isBefore(day);
    }

    private Map<Long, LocalDate> lastDays(java.util.Collection<Long> people) {
        Map<Long, LocalDate> last = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("SELECT person_id, MAX(end_date) FROM post WHERE person_id IN (:people) GROUP BY person_id "
                            + "HAVING COUNT(*) = COUNT(end_date)")
                    .param("people", people)
                    .query(row -> {
                        last.put(row.getLong(1), row.getObject(2, LocalDate.class));
                    });
        }
        return last;
    }
}
