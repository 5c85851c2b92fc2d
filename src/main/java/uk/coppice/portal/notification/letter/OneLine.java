package uk.coppice.portal.notification.letter;

import java.util.regex.Pattern;

/**
 * Text that people typed, made fit for a line of its own: no line ends, so nothing can be slipped into the head of a
 * mail, and no marks that turn the direction of what follows.
 */
public final class OneLine {

    private static final Pattern TURNING =
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}]+");

    private OneLine() {}

    public static String of(String text) {
        return SPACE.matcher(TURNING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
