package uk.coppice.portal.induction.attendance;

/** Why a session of the series is not due, in the order in which the reasons are looked for. */
public enum NotDue {
    BEFORE_START("it was before the induction began"),
    AFTER_END("it was after the induction was over"),
    NO_POST("no post in the trust on that day"),
    FAMILY_LEAVE("on family leave on that day"),
    LEADS_IT("led by the same person");

    private final String words;

    NotDue(String words) {
        this.words = words;
    }

    /** As a line says it after 'Does not count:'. */
    public String words() {
        return words;
    }
}
