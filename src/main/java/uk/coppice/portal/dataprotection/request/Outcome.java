package uk.coppice.portal.dataprotection.request;

/** How a request was answered. */
public enum Outcome {
    DONE("Done as asked"),
    PARTLY("Done in part"),
    REFUSED("Not done");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
