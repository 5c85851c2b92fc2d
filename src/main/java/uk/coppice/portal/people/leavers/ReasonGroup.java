package uk.coppice.portal.people.leavers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of reason there are for leaving; the settings put each reason into one. */
public enum ReasonGroup {
    /** The trust could have kept them. */
    AVOIDABLE("Avoidable"),
    /** Good for them, and often for schools elsewhere. */
    POSITIVE("Positive"),
    /** Nobody could have changed it. */
    UNAVOIDABLE("Unavoidable"),
    /** The trust ended it. */
    EMPLOYER_LED("Led by the employer"),
    /** Something else, or not known. */
    OTHER("Other or not said");

    private final String words;

    ReasonGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The word in the settings: {@code employer-led}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReasonGroup> ofCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
