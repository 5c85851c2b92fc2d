package uk.coppice.portal.people.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Takes texts apart into words: letters and digits without anything between. */
final class TextWords {

    private TextWords() {}

    /** The words of a text, in small letters. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        each(text, length -> true, words::add);
        return words;
    }

    /**
     * Gives each word on, in small letters.
     *
     * @param wanted which lengths of words are: making no others is what keeps going through whole tables fast
     */
    static void each(String text, IntPredicate wanted, Consumer<String> word) {
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean within = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (within && start < 0) {
                start = at;
            } else if (!within && start >= 0) {
                if (wanted.test(at - start)) {
                    word.accept(text.substring(start, at).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
    }
}
