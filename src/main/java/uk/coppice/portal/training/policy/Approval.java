package uk.coppice.portal.training.policy;

/** Who agrees before one of a school's staff has a place. */
public enum Approval {
    NONE("Nobody: a place booked is a place"),
    HEAD("The headteacher"),
    LINE_MANAGER("Each person's line manager");

    private final String words;

    Approval(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
