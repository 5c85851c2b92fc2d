package uk.coppice.portal.platform;

import java.util.Locale;

/** What people type, for {@code LOWER(column) LIKE ? ESCAPE '!'}: in lower case, and never as a pattern of its own. */
public final class LikeText {

    private LikeText() {}

    /** The typed text without space around it; empty for nothing typed. */
    public static String of(String typed) {
        return typed.strip()
                .toLowerCase(Locale.UK)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
