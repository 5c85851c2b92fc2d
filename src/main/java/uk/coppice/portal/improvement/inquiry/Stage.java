package uk.coppice.portal.improvement.inquiry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an inquiry is. */
public enum Stage {
    PLANNED("Planned"),
    IN_PROGRESS("In progress"),
    FINDINGS_SUBMITTED("Findings submitted"),
    REVIEWED("Reviewed"),
    PUBLISHED("Published"),
    NOT_PUBLISHED("Reviewed, not published"),
    WITHDRAWN("Withdrawn");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** On the screen. */
    public String words() {
        return words;
    }

    /** In files and addresses: {@code findings_submitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether its findings have been handed in and not taken back: what the plan's figures ask. What was reviewed, and
     * what was reviewed and is not published, was handed in before.
     */
    public boolean hasFindings() {
        return this == FINDINGS_SUBMITTED || this == REVIEWED || this == PUBLISHED || this == NOT_PUBLISHED;
    }

    /** Whether its authors still work on it. */
    public boolean running() {
        return this == PLANNED || this == IN_PROGRESS;
    }

    /** Those that have findings, in order. */
    public static List<Stage> withFindings() {
        return Arrays.stream(values()).filter(Stage::hasFindings).toList();
    }

    /** The stage of a word in a file or an address. */
    public static Optional<Stage> ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
