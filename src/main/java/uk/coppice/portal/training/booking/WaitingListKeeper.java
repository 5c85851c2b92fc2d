package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.cli.OperatorRights;

/**
 * Fills places that came free by a route other than a cancellation, such as an import that gives a session more of
 * them. Two servers doing it at once do no harm: the session's row is locked.
 */
@Component
@ConditionalOnWebApplication
class WaitingListKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingListKeeper.class);

    private final WaitingLists lists;
    private final BookingDesk desk;
    private final OperatorRights rights;
    private final Clock clock;

    WaitingListKeeper(WaitingLists lists, BookingDesk desk, OperatorRights rights, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.rights = rights;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void fill() {
        rights.run(() -> {
            for (long session : lists.withPlacesLeft(LocalDate.now(clock))) {
                int moved = desk.fill(session);
                if (moved > 0) {
                    LOG.info("Moved {} up from the waiting list of session {}", moved, session);
                }
            }
        });
    }
}
