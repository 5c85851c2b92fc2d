package uk.coppice.portal.dataprotection.retention;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * What has been kept long enough, and removing it. Rules that were promised to people run from the first night. All others
 * wait until an administrator has seen how much would go and agreed: a trust that starts with ten years of records should
 * not find half of them gone in the morning. A time that is made shorter in the settings waits to be agreed to again.
 */
@Service
public class RetentionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionDesk.class);

    /** So many rows, at most, in one transaction. */
    static final int BATCH = 500;

    private static final int TRIES = 5;

    private final RetentionTimes times;
    private final RunningTimes running;
    private final RetentionLog log;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    RetentionDesk(
            RetentionTimes times, RunningTimes running, RetentionLog log, CurrentViewer currentViewer, Clock clock) {
        this.times = times;
        this.running = running;
        this.log = log;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * What a run did with a rule.
     *
     * @param removed how many went
     * @param whole whether all that was over has gone; otherwise the next run goes on
     */
    public record Done(String key, String what, int removed, boolean whole) {}

    /** How it stands with every rule, counted now: what would go at the next run. Changes nothing. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<RuleOutlook> outlook() {
        var agreed = log.agreed();
        var last = log.last();
        return times.rules().stream()
                .map(rule -> {
                    var keep = times.of(rule);
                    var over = keep.over(LocalDate.now(clock));
                    long count = rule.count(over);
                    return new RuleOutlook(
                            rule.key(),
                            rule.what(),
                            keep.words() + " " + rule.from(),
                            rule.why(),
                            running.nightly(rule, agreed),
                            rule.promised(),
                            count,
                            count == 0 ? List.of() : rule.examples(over),
                            last.get(rule.key()));
                })
                .toList();
    }

    /** Lets every rule run by night from now on, with the times of today. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "nightly retention", object = "'agreed to'")
    public void agree() {
        var agreed = log.agreed();
        times.rules().stream()
                .filter(rule -> !running.nightly(rule, agreed))
                .forEach(rule -> log.agree(
                        rule.key(), times.of(rule), currentViewer.get().recordedBy()));
    }

    /** Stops the nightly runs, but those of what was promised. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "nightly retention", object = "'stopped'")
    public void stop() {
        log.withdraw();
    }

    /**
     * Removes now what the rules that run by night would remove.
     *
     * @param enough asked between batches; what is left then goes with the next run
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "retention", object = "'run'")
    public List<Done> run(BooleanSupplier enough) {
        return run(enough, currentViewer.get().recordedBy());
    }

    /** The same, by the clock. */
    @RolesAllowed(Roles.OPERATOR)
    @Audited(value = Act.CHANGED, what = "retention", object = "'nightly run'")
    public List<Done> runByNight(BooleanSupplier enough) {
        return run(enough, null);
    }

    private List<Done> run(BooleanSupplier enough, @Nullable Long by) {
        var agreed = log.agreed();
        var done = new ArrayList<Done>();
        for (var rule : times.rules()) {
            if (running.nightly(rule, agreed) && !enough.getAsBoolean()) {
                done.add(run(rule, enough, by));
            }
        }
        return done;
    }

    private Done run(RetentionRule rule, BooleanSupplier enough, @Nullable Long by) {
        var over = times.of(rule).over(LocalDate.now(clock));
        long run = log.begin(rule.key(), over, by);
        int removed = 0;
        boolean whole = false;
        try {
            int some;
            do {
                some = batch(rule, over);
                removed += some;
                if (some > 0) {
                    log.removed(run, removed, false);
                }
            } while (some > 0 && !enough.getAsBoolean());
            whole = some == 0;
            log.removed(run, removed, whole);
            log.forgetEmpty(rule.key(), run);
        } catch (RuntimeException fault) {
            // One rule that fails keeps no other from running.
            LOG.error("What has been kept long enough could not all be removed: {}", rule.key(), fault);
        }
        return new Done(rule.key(), rule.what(), removed, whole);
    }

    private static int batch(RetentionRule rule, LocalDate over) {
        for (int tries = 1; ; tries++) {
            try {
                return rule.remove(over, BATCH);
            } catch (ConcurrencyFailureException | QueryTimeoutException meanwhile) {
                if (tries == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }
}
