package uk.coppice.portal.training.checkin;

/** Who may check in without a place. */
public enum WalkIns {
    ROOM("While there is room"),
    ALWAYS("Always"),
    NEVER("Nobody: they see me first");

    private final String words;

    WalkIns(String words) {
        this.words = words;
    }

    /** As the lead chooses it. */
    public String words() {
        return words;
    }
}
