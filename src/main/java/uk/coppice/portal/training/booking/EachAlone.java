package uk.coppice.portal.training.booking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import uk.coppice.portal.platform.Refusal;

/** Scheduled work of many pieces: one that can't be done now does not keep the others waiting. */
final class EachAlone {

    private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);

    private EachAlone() {}

    /** Does one piece; what is refused, or fails in the database, is logged and left for the next time. */
    static void attempt(Runnable piece) {
        try {
            piece.run();
        } catch (Refusal | DataAccessException e) {
            LOG.warn("Left for the next time: {}", e.getMessage());
        }
    }
}
