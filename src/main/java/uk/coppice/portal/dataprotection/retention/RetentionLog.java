package uk.coppice.portal.dataprotection.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.retention.Keep;

/** The tables of retention: which rules run by night, and what they removed. */
@Component
public class RetentionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The times that an administrator has agreed to, by the keys of the rules. */
    Map<String, Keep> agreed() {
        Map<String, Keep> agreed = new HashMap<>();
        jdbc.sql("SELECT rule_key, kept_for FROM retention_consent").query(row -> {
            agreed.put(row.getString(1), Keep.of(row.getString(2)));
        });
        return agreed;
    }

    /** Notes that a rule may run by night with this time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void agree(String rule, Keep keep, long by) {
        jdbc.sql("DELETE FROM retention_consent WHERE rule_key = ?").param(rule).update();
        jdbc.sql("INSERT INTO retention_consent (rule_key, kept_for, confirmed_at, confirmed_by) VALUES (?, ?, ?, ?)")
                .params(rule, keep.words(), StoredTime.of(clock.instant()), by)
                .update();
    }

    /** Notes that no rule may, but those that were promised. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw() {
        jdbc.sql("DELETE FROM retention_consent").update();
    }

    /** Notes that a run begins. */
    @UnderLock
    public long begin(String rule, LocalDate over, @Nullable Long by) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO retention_run (id, rule_key, over_on, started_at, started_by, removed) "
                        + "VALUES (:id, :rule, :over, :now, :by, 0)")
                .param("id", id)
                .param("rule", rule)
                .param("over", over)
                .param("now", StoredTime.of(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    /** Notes what a run has removed so far. */
    @UnderLock
    public void removed(long run, int removed, boolean whole) {
        jdbc.sql("UPDATE retention_run SET removed = :removed, finished_at = :finished WHERE id = :id")
                .param("removed", removed)
                .param("finished", whole ? StoredTime.of(clock.instant()) : null)
                .param("id", run)
                .update();
    }

    /** Of runs that removed nothing, the last one of each rule is enough. */
    @UnderLock
    public void forgetEmpty(String rule, long butFor) {
        jdbc.sql("DELETE FROM retention_run WHERE rule_key = ? AND removed = 0 AND finished_at IS NOT NULL AND id <> ?")
                .params(rule, butFor)
                .update();
    }

    /** The last run of each rule that removed something; where none has, the last of all. */
    Map<String, RuleOutlook.Run> last() {
        Map<String, RuleOutlook.Run> last = new HashMap<>();
        jdbc.sql("SELECT rule_key, started_at, removed, finished_at FROM retention_run "
                        + "ORDER BY CASE WHEN removed > 0 THEN 1 ELSE 0 END, id")
                .query(row -> {
                    last.put(
                            row.getString(1),
                            new RuleOutlook.Run(
                                    StoredTime.wall(
                                            Objects.requireNonNull(row.getObject(2, LocalDateTime.class)),
                                            clock.getZone()),
                                    row.getInt(3),
                                    row.getObject(4) != null));
                });
        return last;
    }
}
