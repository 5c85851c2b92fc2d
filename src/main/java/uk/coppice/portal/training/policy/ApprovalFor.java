package uk.coppice.portal.training.policy;

/** For which sessions somebody must agree. */
public enum ApprovalFor {
    SCHOOL_TIME("Sessions in school time"),
    ALL("All sessions");

    private final String words;

    ApprovalFor(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
