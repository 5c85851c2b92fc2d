package uk.coppice.portal.people.spi;

import java.util.List;

/**
 * The words of a mail to one person.
 *
 * @param subject its subject line
 * @param heading what it says, in a few words
 * @param opening the first paragraphs; the first goes on after 'Dear Amy, ' and so begins with a small letter
 * @param title of what it is about
 * @param facts what there is to know, with labels of at most seven letters
 * @param button what to do
 * @param path where, from the portal's root and with a slash at the start
 * @param closing paragraphs after it
 * @param why a sentence on why the reader gets it
 * @param reminder whether people who want no reminders go without it
 */
public record NewsWords(
        String subject,
        String heading,
        List<String> opening,
        String title,
        List<Fact> facts,
        String button,
        String path,
        List<String> closing,
        String why,
        boolean reminder) {

    public NewsWords {
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
    }

    /** A fact with its label. */
    public record Fact(String label, String text) {}
}
