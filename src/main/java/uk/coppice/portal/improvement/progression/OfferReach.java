package uk.coppice.portal.improvement.progression;

import java.util.Locale;

/** How far a role reaches. */
public enum OfferReach {
    SCHOOL("In a school"),
    TRUST("Across the trust");

    private final String words;

    OfferReach(String words) {
        this.words = words;
    }

    /** On the screen. */
    public String words() {
        return words;
    }

    /** The word in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
