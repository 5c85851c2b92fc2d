package uk.coppice.portal.dataprotection.request;

/** What the trust has to ask of a person before it can answer. */
public enum AskedFor {
    /** Who they are, where there is reasonable doubt: the time begins when that is known. */
    IDENTITY("proof of who they are"),
    /** What a request for a copy is about: the time stands still meanwhile. */
    DETAILS("what the request is about");

    private final String words;

    AskedFor(String words) {
        this.words = words;
    }

    /** In the middle of a sentence. */
    public String words() {
        return words;
    }
}
