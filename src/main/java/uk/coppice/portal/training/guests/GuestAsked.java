package uk.coppice.portal.training.guests;

import java.time.Instant;

/**
 * Somebody asked for a guest's place and must confirm that the address is theirs; published within a transaction.
 *
 * @param sessionId the session
 * @param name as they wrote it
 * @param email where to write
 * @param staff whether the address belongs to a member of staff, who signs in instead and needs no link
 * @param token what the link must carry after the {@code #}; empty for staff
 * @param until from when the link works no more
 */
public record GuestAsked(long sessionId, String name, String email, boolean staff, String token, Instant until) {

    /** Never with the token: who reads a log must not be able to confirm. */
    @Override
    public String toString() {
        return "GuestAsked[session " + sessionId + "]";
    }
}
