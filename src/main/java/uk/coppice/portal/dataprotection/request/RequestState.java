package uk.coppice.portal.dataprotection.request;

/** How far a request is. */
public enum RequestState {
    RECEIVED("Received"),
    /** Who asked was told that it is here and that somebody looks at it. */
    ACKNOWLEDGED("Acknowledged"),
    /** Who asked was told in time that it takes up to two months longer, and why. */
    EXTENDED("Takes longer"),
    ANSWERED("Answered"),
    WITHDRAWN("Withdrawn");

    private final String words;

    RequestState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether there is something left to do. */
    public boolean open() {
        return this != ANSWERED && this != WITHDRAWN;
    }
}
