package uk.coppice.portal.survey.comments;

/** What was decided on a comment. */
public enum Review {
    WAITING("To read"),
    SHOWN("To be shown"),
    HELD_BACK("Held back");

    private final String words;

    Review(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
