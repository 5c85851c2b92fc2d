package uk.coppice.portal.intake.spi;

import java.io.Serializable;

/**
 * What an import changes of something that the portal holds, or adds beside it.
 *
 * @param file the file's name without its ending
 * @param key by which the file knows it: a staff number
 * @param who whose it is, by name
 * @param what what of it: {@code FTE of Class teacher at COX}
 * @param before what the portal holds; empty: nothing
 * @param after what the file says; empty: nothing
 */
public record Difference(String file, String key, String who, String what, String before, String after)
        implements Serializable {

    /** {@code D0036 Theo Vance, FTE of Class teacher at COX: 1 → 0.6}. */
    public String words() {
        return key + " " + who + ", " + change();
    }

    /** {@code FTE of Class teacher at COX: 1 → 0.6}; {@code new post: Class teacher at COX} of what was not there. */
    public String change() {
        return what + ": " + (before.isEmpty() ? after : before + " → " + (after.isEmpty() ? "nothing" : after));
    }
}
