package uk.coppice.portal.notification.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words, before it is dressed as HTML or as plain text.
 *
 * @param subject its subject line
 * @param preview what mail programs show beside the subject
 * @param heading what it says, in a few words
 * @param opening the first paragraphs; the first begins with the greeting
 * @param title the session's
 * @param facts when, where, who
 * @param lists lists with a heading each
 * @param action where to do what there is to do; null: nothing
 * @param closing paragraphs after it
 * @param why why the reader gets it
 * @param sender who writes
 * @param choices where to say which mails one wants; null for guests
 */
public record Letter(
        String subject,
        String preview,
        String heading,
        List<String> opening,
        String title,
        List<Fact> facts,
        List<Lines> lists,
        @Nullable Action action,
        List<String> closing,
        String why,
        String sender,
        @Nullable String choices) {

    /**
     * A fact with its label.
     *
     * @param link where the fact leads; null: nowhere
     */
    public record Fact(String label, String text, @Nullable String link) {}

    /** A heading and lines below it. */
    public record Lines(String heading, List<String> lines) {}

    /** Words on a button, and where it leads. */
    public record Action(String words, String link) {}
}
