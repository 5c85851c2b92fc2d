package uk.coppice.portal.access.breakglass;

/**
 * The administrator for bad days was turned on or off, came in, or was turned away with the right phrase. Published in
 * the transaction that writes it down.
 *
 * @param useId of the row that says it
 * @param outcome what happened
 * @param address of the network it came from; empty for the command line
 */
public record BreakGlassUsed(long useId, BreakGlassUse.Outcome outcome, String address) {}
