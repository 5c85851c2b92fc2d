package uk.coppice.portal.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The group of a post, as the trust's files name it. */
public enum StaffGroup {
    HEAD(true),
    DEPUTY(true),
    ASSISTANT_HEAD(true),
    TEACHER(true),
    UNQUALIFIED_TEACHER(true),
    TEACHING_ASSISTANT(false),
    HLTA(false),
    NURSERY(false),
    MIDDAY(false),
    ADMIN(false),
    SITE(false),
    CENTRAL(false);

    private final boolean teaching;

    StaffGroup(boolean teaching) {
        this.teaching = teaching;
    }

    /** Whether a post of this group makes somebody one of the teaching staff. */
    public boolean teaching() {
        return teaching;
    }

    /** The word in files: {@code assistant_head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StaffGroup> ofCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
