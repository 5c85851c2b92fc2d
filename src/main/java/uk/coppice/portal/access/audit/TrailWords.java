package uk.coppice.portal.access.audit;

import java.util.Locale;
import uk.coppice.portal.platform.audit.Act;

/** What the acts of the trail are called. */
public final class TrailWords {

    private TrailWords() {}

    /** For a reader. */
    public static String of(Act act) {
        return switch (act) {
            case SAW -> "Saw";
            case EXPORTED -> "Took away";
            case CHANGED -> "Changed";
            case SIGNED_IN -> "Signed in";
            case SIGNED_OUT -> "Signed out";
            case REFUSED -> "Was refused";
        };
    }

    /** In an address. */
    public static String key(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
