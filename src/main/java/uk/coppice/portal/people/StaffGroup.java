package uk.coppice.portal.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The group of a post, as the trust's files name it. */
public enum StaffGroup {
    HEAD(true, "Headteacher"),
    DEPUTY(true, "Deputy headteacher"),
    ASSISTANT_HEAD(true, "Assistant headteacher"),
    TEACHER(true, "Teacher"),
    UNQUALIFIED_TEACHER(true, "Unqualified teacher"),
    TEACHING_ASSISTANT(false, "Teaching assistant"),
    HLTA(false, "Higher level teaching assistant"),
    NURSERY(false, "Nursery staff"),
    MIDDAY(false, "Midday supervisor"),
    ADMIN(false, "Office staff"),
    SITE(false, "Site staff"),
    CENTRAL(false, "Central team");

    private final boolean teaching;
    private final String words;

    StaffGroup(boolean teaching, String words) {
        this.teaching = teaching;
        this.words = words;
    }

    /** As people say it: {@code Assistant headteacher}. */
    public String words() {
        return words;
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
