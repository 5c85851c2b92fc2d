package uk.coppice.portal.training.booking;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.EachAlone;
import uk.coppice.portal.platform.cli.OperatorRights;
import uk.coppice.portal.training.booking.LeaverRelease.Beyond;

/**
 * Releases leavers' places now and then, and gives them back to who stays after all: whichever way the end of a post came
 * to be known, or was taken back, the places follow.
 */
@Component
@ConditionalOnWebApplication
class LeaverKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverKeeper.class);

    private final LeaverRelease leavers;
    private final LeaverReturn staying;
    private final OperatorRights rights;

    LeaverKeeper(LeaverRelease leavers, LeaverReturn staying, OperatorRights rights) {
        this.leavers = leavers;
        this.staying = staying;
        this.rights = rights;
    }

    @Scheduled(fixedDelay = 15, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void release() {
        rights.run(() -> {
            int released = each("A leaver's place", leavers.find(), leavers::release);
            if (released > 0) {
                LOG.info("Released {} places of leavers", released);
            }
            int given = each("A place of somebody who stays", staying.find(), staying::giveBack);
            if (given > 0) {
                LOG.info("Gave {} places back to people who stay", given);
            }
        });
    }

    /** How many it was done for. */
    private static int each(String what, List<Beyond> places, Predicate<Beyond> work) {
        var done = new AtomicInteger();
        for (var place : places) {
            EachAlone.attempt(what, () -> {
                if (work.test(place)) {
                    done.incrementAndGet();
                }
            });
        }
        return done.get();
    }
}
