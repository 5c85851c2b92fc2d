package uk.coppice.portal.people.leavers;

/** What became of the exit interview that every leaver is offered. */
public enum InterviewState {
    /** Nothing yet. */
    OFFERED("Not answered"),
    /** The leaver wrote. */
    WRITTEN("Written"),
    /** Held in person; human resources wrote it down. */
    HELD("Held in person"),
    /** The leaver would rather not. */
    DECLINED("Declined");

    private final String words;

    InterviewState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
