package uk.coppice.portal.access.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/** Decides what of all that is noted becomes a row, and writes it: in the transaction that runs, else in a short one. */
@Component
class TrailWriter {

    /**
     * A page that is drawn again, paged or narrowed within this time of its first drawing is one row, however often: long
     * enough for one piece of work, short enough that a look in the morning and one before lunch are two.
     */
    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int LONGEST_WHAT = 80;
    private static final int LONGEST_THING = 100;

    private final TrailRows rows;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailWriter(TrailRows rows, Actors actors, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Writes down what the current person did. */
    void write(List<Noted> noted) {
        var current = actors.current();
        var worthIt =
                noted.stream().filter(one -> worthARow(current, one)).distinct().toList();
        if (!worthIt.isEmpty()) {
            transaction.executeWithoutResult(now -> {
                var actor = actors.withSession(current);
                worthIt.forEach(one -> write(actor, one));
            });
        }
    }

    /** Writes down what somebody did who is not, or not yet, the current person. */
    void write(Actor actor, Noted noted) {
        transaction.executeWithoutResult(now -> {
            var at = clock.instant();
            var deed = new TrailRows.Deed(
                    noted.act(),
                    cut(noted.what(), LONGEST_WHAT),
                    Objects.requireNonNullElse(noted.person(), 0L),
                    cut(noted.object(), LONGEST_THING));
            if (noted.act() == Act.SAW || noted.act() == Act.REFUSED) {
                rows.addOrCount(actor, deed, at, at.minus(ONE_LOOK));
            } else {
                rows.add(actor, deed, at);
            }
        });
    }

    /** What is one's own is not confidential to oneself, and the portal's own reading is nobody's. */
    private static boolean worthARow(Actor actor, Noted noted) {
        return switch (noted.act()) {
            case SAW -> !actor.machine() && !ownedBy(actor, noted);
            case EXPORTED -> !ownedBy(actor, noted);
            case REFUSED -> actor.kind() != Actor.Kind.NOBODY; // whoever is not signed in is sent to sign in
            case CHANGED, SIGNED_IN, SIGNED_OUT -> true;
        };
    }

    private static boolean ownedBy(Actor actor, Noted noted) {
        return noted.person() != null && noted.person() != 0 && noted.person() == actor.person();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
