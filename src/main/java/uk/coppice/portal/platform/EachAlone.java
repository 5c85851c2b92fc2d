package uk.coppice.portal.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Scheduled work of many pieces: one that can't be done now does not keep the others waiting. */
public final class EachAlone {

    private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);

    private EachAlone() {}

    /**
     * Does one piece; what is refused, or fails in the database, is logged and left for the next time.
     *
     * @param what the piece, as a sentence begins with it: {@code Survey MY-26}
     */
    public static void attempt(String what, Runnable piece) {
        try {
            piece.run();
        } catch (Refusal | DataAccessException e) {
            LOG.warn("{} is left for the next time: {}", what, e.getMessage());
        }
    }
}
