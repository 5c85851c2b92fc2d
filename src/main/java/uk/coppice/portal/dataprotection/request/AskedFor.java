package uk.coppice.portal.dataprotection.request;

/** What the trust has to ask of a person before it can answer. */
public enum AskedFor {
    /** Who they are, where there is reasonable doubt: the time begins when that is known. */
    IDENTITY("proof of who they are", "to know who you are"),
    /** What a request for a copy is about: the time stands still meanwhile. */
    DETAILS("what the request is about", "to know what your request is about");

    private final String words;
    private final String need;

    AskedFor(String words, String need) {
        this.words = words;
        this.need = need;
    }

    /** In the middle of a sentence, for those who handle requests. */
    public String words() {
        return words;
    }

    /** For who asked, after 'We need'. */
    public String need() {
        return need;
    }
}
