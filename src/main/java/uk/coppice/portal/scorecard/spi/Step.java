package uk.coppice.portal.scorecard.spi;

import java.util.List;

/**
 * One line of the working: a count, in words, and who is behind it.
 *
 * @param key tells the steps of a measure apart, in addresses
 * @param kind what the count does to the figure
 * @param count how many
 * @param words what they are, to be read after the count: 'teaching staff in post on 31 Aug 2026'
 * @param subjects who they are; empty where a step is not about people of the trust
 */
public record Step(String key, Kind kind, long count, String words, List<Subject> subjects) {

    /** What a count does to the figure. */
    public enum Kind {
        /** Where the count starts. */
        START,
        /** Taken away from it, with a reason. */
        LEFT_OUT,
        /** What is left: the denominator. */
        COUNTS,
        /** The numerator. */
        REACHED,
        /** The denominator without the numerator. */
        MISSED
    }

    public Step {
        subjects = List.copyOf(subjects);
    }

    /** A step that is about the people it lists. */
    public static Step of(String key, Kind kind, String words, List<Subject> subjects) {
        return new Step(key, kind, subjects.size(), words, subjects);
    }

    /** A step that is about the people gathered for it. */
    public static Step of(String key, Kind kind, String words, Subjects subjects) {
        return new Step(key, kind, subjects.count(), words, subjects.list());
    }

    /** A step that names nobody. */
    public static Step of(String key, Kind kind, long count, String words) {
        return new Step(key, kind, count, words, List.of());
    }
}
