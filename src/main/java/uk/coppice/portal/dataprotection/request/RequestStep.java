package uk.coppice.portal.dataprotection.request;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be done with a request. */
public enum RequestStep {
    RECEIVED("Received"),
    ACKNOWLEDGED("Acknowledged"),
    ASKED("Something was asked of the person"),
    HEARD("The person answered"),
    TAKEN_ON("Taken on"),
    /** For those who handle it alone. */
    NOTED("Note"),
    EXTENDED("Takes longer"),
    ANSWERED("Answered"),
    WITHDRAWN("Withdrawn"),
    REOPENED("Opened again");

    private final String words;

    RequestStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Those steps for SQL, as what stands after IN. */
    static String in(Predicate<RequestStep> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(step -> "'" + step.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether it is for those who handle requests alone, as a note is. */
    boolean officeAlone() {
        return this == NOTED || this == TAKEN_ON;
    }

    /** Whether what is written with it is for those who handle requests alone: how somebody answered, or said that they took it back. */
    boolean wordsOfOffice() {
        return this == HEARD || this == WITHDRAWN;
    }
}
