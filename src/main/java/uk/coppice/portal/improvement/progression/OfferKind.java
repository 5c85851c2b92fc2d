package uk.coppice.portal.improvement.progression;

import java.util.Locale;

/** What an offer is about. */
public enum OfferKind {
    LEADERSHIP("Leadership"),
    COORDINATION("Coordination");

    private final String words;

    OfferKind(String words) {
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
