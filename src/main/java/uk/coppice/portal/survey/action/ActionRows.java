package uk.coppice.portal.survey.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;

/** Reads actions with their history. */
@Component
class ActionRows {

    private static final String SELECT =
            "SELECT a.id, s.title, a.question, a.school_id, a.heard, a.doing, a.owner_id, a.due, "
                    + "c.name, p.first_name, p.last_name, a.state, a.published_at, a.version FROM survey_action a "
                    + "JOIN survey s ON s.id = a.survey_id LEFT JOIN school c ON c.id = a.school_id "
                    + "LEFT JOIN person p ON p.id = a.owner_id WHERE ";
    /** The whole trust comes first, then the schools by name. */
    private static final String ORDER =
            " ORDER BY s.closes_at DESC, CASE WHEN a.school_id IS NULL THEN 0 ELSE 1 END, c.name, a.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that a condition allows, but for what is thrown away.
     *
     * @param condition of SQL, over {@code a} and {@code s}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SurveyAction> find(String condition, Map<String, Object> parameters) {
        return rows("a.removed_at IS NULL AND (" + condition + ")", parameters);
    }

    /** Those thrown away, and not long ago, that a condition allows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SurveyAction> thrownAway(String condition, Map<String, Object> parameters) {
        return rows("a.removed_at IS NOT NULL AND (" + condition + ")", parameters);
    }

    private List<SurveyAction> rows(String condition, Map<String, Object> parameters) {
        var found = jdbc.sql(SELECT + condition + ORDER)
                .params(parameters)
                .query((row, n) -> action(row))
                .list();
        var histories = histories(found.stream().map(SurveyAction::id).toList());
        return found.stream()
                .map(one -> new SurveyAction(
                        one.id(),
                        one.survey(),
                        one.draft(),
                        one.schoolName(),
                        one.ownerName(),
                        one.state(),
                        one.published(),
                        one.version(),
                        histories.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<SurveyAction.Step>> histories(List<Long> actions) {
        Map<Long, List<SurveyAction.Step>> histories = new HashMap<>();
        if (!actions.isEmpty()) {
            jdbc.sql("SELECT action_id, state, since FROM survey_action_state WHERE action_id IN (:actions) "
                            + "ORDER BY since, id")
                    .param("actions", actions)
                    .query(row -> {
                        histories
                                .computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(new SurveyAction.Step(
                                        ActionState.valueOf(row.getString(2)), Objects.requireNonNull(day(row, 3))));
                    });
        }
        return histories;
    }

    private SurveyAction action(ResultSet row) throws SQLException {
        String first = row.getString(10);
        String school = row.getString(9);
        return new SurveyAction(
                row.getLong(1),
                Objects.requireNonNull(row.getString(2)),
                new ActionDraft(
                        row.getString(3),
                        row.getObject(4, Long.class),
                        Objects.requireNonNull(row.getString(5)),
                        Objects.requireNonNull(row.getString(6)),
                        row.getObject(7, Long.class),
                        row.getObject(8, LocalDate.class)),
                school == null ? "" : school,
                first == null ? "" : first + " " + row.getString(11),
                ActionState.valueOf(row.getString(12)),
                day(row, 13),
                row.getInt(14),
                List.of());
    }

    private @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        LocalDateTime wall = StoredTime.wall(row, column, clock.getZone());
        return wall == null ? null : wall.toLocalDate();
    }
}
