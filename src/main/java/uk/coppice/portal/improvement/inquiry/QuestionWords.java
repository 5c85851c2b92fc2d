package uk.coppice.portal.improvement.inquiry;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two ways in which most questions are put: one for the classroom, one for every other job. */
public enum QuestionWords {
    /** For those who teach. */
    PUPILS(
            "With pupils",
            "What impact does",
            "have on",
            "retelling stories aloud before writing",
            "the sentences that pupils in Year 2 write"),
    /** For an office, premises, kitchen or lunchtime role, and for the central team. */
    WORK(
            "In the office, the kitchen, on site or for the trust",
            "What difference does",
            "make to",
            "answering parents by text message",
            "how many calls reach the office before 9am");

    private final String where;
    private final String opening;
    private final String middle;
    private final String tried;
    private final String target;
    private final Pattern pattern;

    QuestionWords(String where, String opening, String middle, String tried, String target) {
        this.where = where;
        this.opening = opening;
        this.middle = middle;
        this.tried = tried;
        this.target = target;
        this.pattern = Pattern.compile(Pattern.quote(opening) + " (.+?) " + Pattern.quote(middle) + " (.+?) ?\\?");
    }

    /** The two gaps of a question. */
    public record Gaps(String tried, String target) {}

    /** Where it fits. */
    public String where() {
        return where;
    }

    /** {@code What impact does}. */
    public String opening() {
        return opening;
    }

    /** {@code have on}. */
    public String middle() {
        return middle;
    }

    /** An example of what could be tried. */
    public String exampleTried() {
        return tried;
    }

    /** An example of what it could change. */
    public String exampleTarget() {
        return target;
    }

    /** The whole question; a gap that is empty stays one. */
    public String question(String triedWords, String targetWords) {
        return opening + " " + gap(triedWords) + " " + middle + " " + gap(targetWords.replaceFirst("\\s*\\?\\s*$", ""))
                + "?";
    }

    /** What stands in the gaps of a question that is put in these words. */
    public Optional<Gaps> gaps(String question) {
        var matcher = pattern.matcher(question.strip());
        return matcher.matches() ? Optional.of(new Gaps(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String gap(String words) {
        return words.isBlank() ? "…" : words.strip();
    }
}
