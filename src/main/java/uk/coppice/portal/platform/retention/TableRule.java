package uk.coppice.portal.platform.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A rule that is told by conditions on tables. A condition may use {@code :over}, the last day that is over, and
 * {@code :moment}, its first moment, to compare a stored moment with: what has a moment goes a day later, never earlier;
 * what is set may use {@code :today}.
 * Tables and conditions are the portal's own words, never typed ones.
 */
public final class TableRule implements RetentionRule {

    /** What is said of a rule. */
    public record About(String key, String what, String from, String why) {}

    /** Its times. */
    public record Times(Keep usual, Keep least, Keep most) {}

    private record Step(String table, String key, String sets, String condition) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final About about;
    private final Times times;
    private final boolean promised;
    private final List<Step> steps = new ArrayList<>();

    TableRule(
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock, About about, Times times, boolean promised) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.about = about;
        this.times = times;
        this.promised = promised;
    }

    /** Rows of a table that go. */
    public TableRule deletes(String table, String condition) {
        return deletes(table, "id", condition);
    }

    /** Rows of a table with another key than {@code id}. */
    public TableRule deletes(String table, String key, String condition) {
        steps.add(new Step(table, key, "", condition));
        return this;
    }

    /**
     * Texts that go from rows that stay. Who is emptied must not meet the condition any more.
     *
     * @param sets such as {@code note = NULL}
     */
    public TableRule empties(String table, String sets, String condition) {
        steps.add(new Step(table, "id", sets, condition));
        return this;
    }

    @Override
    public String key() {
        return about.key();
    }

    @Override
    public String what() {
        return about.what();
    }

    @Override
    public String from() {
        return about.from();
    }

    @Override
    public String why() {
        return about.why();
    }

    @Override
    public Keep usual() {
        return times.usual();
    }

    @Override
    public Keep least() {
        return times.least();
    }

    @Override
    public Keep most() {
        return times.most();
    }

    @Override
    public boolean promised() {
        return promised;
    }

    @Override
    public Set<String> tables() {
        return steps.stream().map(Step::table).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long count(LocalDate over) {
        return steps.stream()
                .mapToLong(step -> timed("SELECT COUNT(*) FROM " + step.table + " WHERE " + step.condition, over)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Override
    public int remove(LocalDate over, int most) {
        return transaction.execute(status -> {
            int removed = 0;
            for (var step : steps) {
                removed += removed < most ? remove(step, over, most - removed) : 0;
            }
            return removed;
        });
    }

    private int remove(Step step, LocalDate over, int most) {
        var ids = timed(
                        "SELECT " + step.key + " FROM " + step.table + " WHERE " + step.condition + " ORDER BY "
                                + step.key + " LIMIT " + most,
                        over)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        String what = step.sets.isEmpty() ? "DELETE FROM " + step.table : "UPDATE " + step.table + " SET " + step.sets;
        return timed(what + " WHERE " + step.key + " IN (:ids) AND (" + step.condition + ")", over)
                .param("ids", ids)
                .update();
    }

    private JdbcClient.StatementSpec timed(String sql, LocalDate over) {
        return jdbc.sql(sql)
                .param("over", over)
                .param("moment", over.atStartOfDay())
                .param("today", LocalDate.now(clock));
    }
}
