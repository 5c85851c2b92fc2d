package uk.coppice.portal.people.spi;

/** For whose eyes a copy of somebody's data is made. Some things the portal promises to keep from everybody else. */
public enum DataReader {
    /** The person, signed in. */
    THEMSELVES,
    /** Somebody of the trust who answers a request: without what the portal keeps for the person alone. */
    OFFICE,
    /** The same, when the person asked for what they wrote for themselves too, knowing who prepares the copy. */
    OFFICE_WITH_OWN_WORDS;

    /** Whether it is the person: nobody else learns whether they have answered a survey that is open. */
    public boolean themselves() {
        return this == THEMSELVES;
    }

    /** Whether it holds what the person wrote for nobody, or for few: notes on sessions, an exit interview. */
    public boolean ownWords() {
        return this != OFFICE;
    }
}
