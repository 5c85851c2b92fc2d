package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.EachAlone;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.cli.OperatorRights;
import uk.coppice.portal.training.booking.ApprovalReminders.PlaceOf;

/**
 * What booking does by itself: ends offers and requests whose time is over, fills places that came free by a route
 * other than a cancellation, reminds schools, closes old proposals to swap. Two servers doing it at once do no harm:
 * each looks again once the rows are locked.
 */
@Component
@ConditionalOnWebApplication
class PlaceKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceKeeper.class);

    private final WaitingLists lists;
    private final ApprovalReminders reminders;
    private final BookingDesk desk;
    private final OfferDesk offers;
    private final ApprovalDesk approvals;
    private final SwapDesk swaps;
    private final OperatorRights rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlaceKeeper(
            WaitingLists lists,
            ApprovalReminders reminders,
            BookingDesk desk,
            OfferDesk offers,
            ApprovalDesk approvals,
            SwapDesk swaps,
            OperatorRights rights,
            JdbcClient jdbc,
            Clock clock) {
        this.lists = lists;
        this.reminders = reminders;
        this.desk = desk;
        this.offers = offers;
        this.approvals = approvals;
        this.swaps = swaps;
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void keep() {
        rights.run(() -> {
            unanswered()
                    .forEach(place -> EachAlone.attempt("A place", () -> offers.end(place.session(), place.person())));
            lists.withPlacesLeft(LocalDate.now(clock))
                    .forEach(session -> EachAlone.attempt("A place", () -> fill(session)));
            reminders
                    .due()
                    .forEach(place ->
                            EachAlone.attempt("A place", () -> approvals.remind(place.session(), place.person())));
            EachAlone.attempt("A place", swaps::closeOld);
        });
    }

    private void fill(long session) {
        int moved = desk.fill(session);
        if (moved > 0) {
            LOG.info("Moved {} up from the waiting list of session {}", moved, session);
        }
    }

    private List<PlaceOf> unanswered() {
        return jdbc.sql(
                        "SELECT b.session_id, b.person_id FROM booking b JOIN training_session s ON s.id = b.session_id "
                                + "WHERE b.superseded = 0 AND b.state IN ('OFFERED', 'REQUESTED') AND b.person_id IS NOT NULL "
                                + "AND b.expires_at <= ? AND s.status <> 'CANCELLED' ORDER BY b.expires_at, b.id")
                .param(StoredTime.of(clock.instant()))
                .query((row, n) -> new PlaceOf(row.getLong(1), row.getLong(2)))
                .list();
    }
}
