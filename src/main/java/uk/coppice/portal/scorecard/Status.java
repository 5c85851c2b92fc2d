package uk.coppice.portal.scorecard;

import java.util.Locale;

/** How a figure stands against its target. */
public enum Status {
    MET("Met"),
    NOT_MET("Not met"),
    /** Not met as it stands, but met without what the plan accepts as explained; never counted as met. */
    ABOVE_AIM_EXPLAINED("Above aim, explained"),
    /** Too few of those asked answered: neither met nor not met. */
    LOW_RESPONSE("Low response"),
    NOT_YET_MEASURABLE("Not yet measurable");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The word in files: {@code not_met}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
