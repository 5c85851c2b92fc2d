package uk.coppice.portal.training;

/** Who may book a session. */
public enum Audience {
    ANYONE("Anyone in the trust may come"),
    TEACHING_STAFF("For teaching staff"),
    SUPPORT_STAFF("For support staff"),
    /** Booked by the induction lead, not by the delegates. */
    ECTS("For early career teachers");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
