package uk.coppice.portal.training.register;

/** How a mark came about. */
public enum MarkSource {
    /** Tapped in the register. */
    LEAD("in the register"),
    /** Tapped in the register while the phone had no connection, and saved later. */
    OFFLINE("on a phone without a connection"),
    /** As {@link #OFFLINE}, but somebody had marked the delegate since: kept, and not used. */
    LATE("on a phone without a connection; a later mark stands"),
    /** By the delegate, with the code that the lead showed. */
    SELF("checked in by themselves"),
    /** Added by the lead, as somebody who came without a place. */
    DOOR("added at the door"),
    /** By finishing the register, for everyone left unmarked. */
    FINISH("by finishing the register"),
    /** Confirmed afterwards: the delegate had said that they were there. */
    CLAIM("confirmed after they said that they were there"),
    /** Confirmed afterwards: the delegate has caught up on what they missed. */
    CAUGHT_UP("confirmed after they had made it up");

    private final String words;

    MarkSource(String words) {
        this.words = words;
    }

    /** As a history says it, after who and when. */
    public String words() {
        return words;
    }
}
