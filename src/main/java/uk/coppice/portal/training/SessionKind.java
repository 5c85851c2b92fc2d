package uk.coppice.portal.training;

/** The kinds of training session that the trust's files name. */
public enum SessionKind {
    /** A one-off session of the trust's own programme. */
    OTP("Trust session"),
    /** A meeting of a subject network. */
    NETWORK("Network meeting"),
    /** A seminar of a series for early career teachers. */
    ECT("ECT seminar");

    private final String words;

    SessionKind(String words) {
        this.words = words;
    }

    /** How staff call it. */
    public String words() {
        return words;
    }

    /** Whether it counts towards the trust's CPD aim ('sessions from the trust training calendar'). */
    public boolean countsTowardsAim() {
        return this != ECT;
    }
}
