package uk.coppice.portal.improvement.progression;

import java.util.Locale;

/** What somebody said to an offer; it counts in any case. */
public enum OfferAnswer {
    PENDING("Not answered"),
    ACCEPTED("Accepted"),
    DECLINED("Declined");

    private final String words;

    OfferAnswer(String words) {
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
