package uk.coppice.portal.access.breakglass;

import java.time.LocalDateTime;

/**
 * One use of the administrator for bad days.
 *
 * @param at on the wall clock
 * @param address of the network it came from; empty for the command line
 */
public record BreakGlassUse(LocalDateTime at, Outcome outcome, String address) {

    /** What happened. */
    public enum Outcome {
        TURNED_ON,
        TURNED_OFF,
        SIGNED_IN,
        /** The phrase was right, the code was not. */
        WRONG_CODE,
        /** The phrase was right, but too many wrong codes came before. */
        TOO_MANY
    }
}
