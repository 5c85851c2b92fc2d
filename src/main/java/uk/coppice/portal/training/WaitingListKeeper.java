package uk.coppice.portal.training;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.cli.CommandLineMode;

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
    private final Clock clock;

    WaitingListKeeper(WaitingLists lists, BookingDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void fill() {
        CommandLineMode.actAsOperator();
        try {
            for (long session : lists.withPlacesLeft(LocalDate.now(clock))) {
                int moved = desk.fill(session);
                if (moved > 0) {
                    LOG.info("Moved {} up from the waiting list of session {}", moved, session);
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
