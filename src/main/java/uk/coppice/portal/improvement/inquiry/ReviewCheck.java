package uk.coppice.portal.improvement.inquiry;

/** What a reviewer has looked at before findings are shared: each point for itself. */
public enum ReviewCheck {
    PUPILS("No pupil can be recognised: no names, no pictures, no small groups"),
    PEOPLE("Everybody else who is shown or quoted has agreed"),
    COPYRIGHT("Text and pictures of others may be used, and say where they come from");

    private final String words;

    ReviewCheck(String words) {
        this.words = words;
    }

    /** On the screen. */
    public String words() {
        return words;
    }
}
