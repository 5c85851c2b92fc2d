package uk.coppice.portal.dataprotection.request;

/** What can be done with a request. */
public enum RequestStep {
    RECEIVED("Received"),
    ACKNOWLEDGED("Acknowledged"),
    ASKED("Something was asked of the person"),
    HEARD("The person answered"),
    TAKEN_ON("Taken on"),
    /** For those who handle it alone. */
    NOTED("Note"),
    EXTENDED("Takes longer"),
    ANSWERED("Answered"),
    WITHDRAWN("Withdrawn"),
    REOPENED("Opened again");

    private final String words;

    RequestStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
