package uk.coppice.portal.access.roles;

import java.util.Arrays;
import java.util.Optional;
import uk.coppice.portal.platform.security.Roles;

/** The roles that follow from no post, and so are granted. Each has the name of its constant in {@link Roles}. */
public enum GrantableRole {
    TRUST_ADMINISTRATOR(
            "Trust administrator",
            "Runs the portal: everything but exit interviews and answers to surveys, which nobody sees.",
            true),
    TRAINING_ADMINISTRATOR(
            "Training administrator",
            "Looks after training for the whole trust: sessions, bookings of others, registers, training records, "
                    + "topics and term dates.",
            false),
    HR("Human resources", "Posts, absences, leavers and offers of the whole trust, and exit interviews.", false),
    ECT_LEAD("ECT lead", "Inductions of early career teachers in the whole trust.", false),
    TRUSTEE("Trustee", "The plan’s figures and survey results of the whole trust, without names.", true),
    DATA_PROTECTION_OFFICER(
            "Data protection officer",
            "Who saw and changed what, requests about data, what is kept how long, and who holds which role.",
            true);

    private final String words;
    private final String may;
    private final boolean withoutPost;

    GrantableRole(String words, String may, boolean withoutPost) {
        this.words = words;
        this.may = may;
        this.withoutPost = withoutPost;
    }

    /** As people say it: {@code Trust administrator}. */
    public String words() {
        return words;
    }

    /** What it is for, in a sentence. */
    public String may() {
        return may;
    }

    /** Whether somebody may hold it who is not staff. */
    public boolean withoutPost() {
        return withoutPost;
    }

    /** The role of a name in {@link Roles}; empty for one that cannot be granted. */
    public static Optional<GrantableRole> of(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
