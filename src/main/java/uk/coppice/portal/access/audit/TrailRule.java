package uk.coppice.portal.access.audit;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;

/** How long the audit trail is kept. */
@Component
class TrailRule implements RetentionRule {

    /** In one transaction: a busy day may have thousands of rows. */
    private static final int DAYS_AT_ONCE = 7;

    private final TrailRetention retention;
    private final Keep keep;

    TrailRule(TrailRetention retention, TrailSettings settings) {
        this.retention = retention;
        this.keep = Keep.months(settings.keep());
    }

    @Override
    public String key() {
        return "audit-trail";
    }

    @Override
    public String what() {
        return "Who saw or changed what; the seals stay, so that the rest can still be proved";
    }

    @Override
    public String from() {
        return "after it happened";
    }

    @Override
    public String why() {
        return "Three school years are enough to answer a complaint about a look at somebody’s record; longer would "
                + "watch staff for no reason. The setting is portal.audit.keep.";
    }

    @Override
    public Keep usual() {
        return keep;
    }

    @Override
    public Keep least() {
        return keep;
    }

    @Override
    public Keep most() {
        return keep;
    }

    @Override
    public boolean promised() {
        return true;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_trail", "audit_trail_again");
    }

    @Override
    public long count(LocalDate over) {
        return retention.olderThan(over);
    }

    /** Whole days, however many rows they have: a seal speaks of a day. */
    @Override
    public int remove(LocalDate over, int most) {
        int before = retention.olderThan(over);
        int days;
        int left;
        do {
            days = retention.delete(over, DAYS_AT_ONCE);
            left = retention.olderThan(over);
            // A week in which nothing happened is not the end.
        } while (days == DAYS_AT_ONCE && left == before);
        return before - left;
    }
}
