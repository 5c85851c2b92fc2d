package uk.coppice.portal.training.booking;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.EachAlone;
import uk.coppice.portal.platform.cli.OperatorRights;

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
            var released = new AtomicInteger();
            leavers.find()
                    .forEach(place -> EachAlone.attempt("A leaver's place", () -> {
                        if (leavers.release(place)) {
                            released.incrementAndGet();
                        }
                    }));
            if (released.get() > 0) {
                LOG.info("Released {} places of leavers", released);
            }
            giveBack();
        });
    }

    private void giveBack() {
        var given = new AtomicInteger();
        staying.find()
                .forEach(place -> EachAlone.attempt("A place of somebody who stays", () -> {
                    if (staying.giveBack(place)) {
                        given.incrementAndGet();
                    }
                }));
        if (given.get() > 0) {
            LOG.info("Gave {} places back to people who stay", given);
        }
    }
}
