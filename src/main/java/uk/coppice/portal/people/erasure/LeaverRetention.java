package uk.coppice.portal.people.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;

/** Leavers are erased once the time for them is over and nothing else holds them. */
@Component
class LeaverRetention implements RetentionRule {

    /** So many in one transaction, which looks for the names of them all in all texts in one go. */
    private static final int AT_ONCE = 100;

    private static final String LEFT = "SELECT p.id FROM person p WHERE p.erased_at IS NULL "
            + "AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id) "
            + "AND NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id "
            + "AND (o.end_date IS NULL OR o.end_date > :over))";

    private final JdbcClient jdbc;
    private final Eraser eraser;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaverRetention(JdbcClient jdbc, Eraser eraser, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.eraser = eraser;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @Override
    public String key() {
        return PeopleErasure.LEAVERS;
    }

    @Override
    public String what() {
        return "Leavers: names, numbers, email, history and everything written of them; what figures count stays without a name";
    }

    @Override
    public String from() {
        return "after their last day in post";
    }

    @Override
    public String why() {
        return "Claims on a contract can be brought for six years (Limitation Act 1980, section 5). No law says how long a "
                + "leaver is kept here: another time is the trust's own choice.";
    }

    @Override
    public Keep usual() {
        return Keep.years(6);
    }

    @Override
    public Keep least() {
        return Keep.months(12);
    }

    @Override
    public Keep most() {
        return Keep.years(10);
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "post");
    }

    @Override
    public long count(LocalDate over) {
        return free(left(over)).size();
    }

    @Override
    public int remove(LocalDate over, int most) {
        var found = free(left(over)).stream()
                .limit(Math.min(most, AT_ONCE))
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return 0;
        }
        return transaction.execute(status -> {
            // Their rows first, then the look: somebody who is given a post at this moment is held.
            found.forEach(id -> eraser.hold(Kind.PERSON, id));
            var free = free(left(over).stream().filter(found::contains).toList());
            eraser.eraseAllOver(Kind.PERSON, free);
            return free.size();
        });
    }

    private List<Long> left(LocalDate over) {
        return jdbc.sql(LEFT + " ORDER BY p.id")
                .param("over", over)
                .query(Long.class)
                .list();
    }

    private List<Long> free(List<Long> people) {
        return eraser.free(people, LocalDate.now(clock));
    }
}
