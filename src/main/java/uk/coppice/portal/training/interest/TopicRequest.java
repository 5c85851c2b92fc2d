package uk.coppice.portal.training.interest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A topic that staff ask for, as one viewer sees it.
 *
 * @param title what it is, in a few words
 * @param details more of it; may be empty
 * @param askedAt when it was first asked for
 * @param interested how many of those in post want it, the asker included
 * @param mine whether the viewer is one of them
 * @param mayWithdraw whether the viewer asked and is still alone with it
 * @param answer why nothing comes of it; empty otherwise
 * @param session what comes of it; empty until the session is published
 * @param sessionCalledOff whether the session that came of it was called off, so that it waits for another
 * @param sessionBeingPlanned whether a session is being planned that is not published yet
 */
public record TopicRequest(
        long id,
        String title,
        String details,
        Instant askedAt,
        TopicState state,
        int interested,
        boolean mine,
        boolean mayWithdraw,
        String answer,
        Optional<Planned> session,
        boolean sessionCalledOff,
        boolean sessionBeingPlanned) {

    /** A published session that comes of a wish. */
    public record Planned(String code, String title, LocalDate date) {}
}
