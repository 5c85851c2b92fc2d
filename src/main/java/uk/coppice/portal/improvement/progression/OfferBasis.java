package uk.coppice.portal.improvement.progression;

import java.util.Locale;

/** For how long a role is given. */
public enum OfferBasis {
    FIXED_TERM("Fixed term"),
    PERMANENT("Permanent");

    private final String words;

    OfferBasis(String words) {
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
