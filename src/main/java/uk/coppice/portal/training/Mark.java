package uk.coppice.portal.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A mark in a register. */
public enum Mark {
    ATTENDED("Present", true),
    PART("Part", true),
    MADE_UP("Made up", true),
    EXCUSED("Excused", false),
    ABSENT("Absent", false),
    NO_SHOW("No show", false),
    CANCELLED("Cancelled", false);

    private final String words;
    private final boolean present;

    Mark(String words, boolean present) {
        this.words = words;
        this.present = present;
    }

    public String words() {
        return words;
    }

    /** Whether the delegate counts as present: attended, part or made up. */
    public boolean present() {
        return present;
    }

    /** The word in files: {@code made_up}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mark> ofCode(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
