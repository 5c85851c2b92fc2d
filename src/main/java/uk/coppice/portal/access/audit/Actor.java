package uk.coppice.portal.access.audit;

/**
 * Who does something, as the trail keeps it: ids, never names, so that the erasure of a person needs no change here.
 *
 * @param person id; 0 for somebody without a staff record
 * @param roles held at that moment, in the alphabet's order, with blanks between
 * @param address of the network; empty where there is no request
 * @param session the row of the session; 0 without one
 * @param device such as: Chrome on Android; empty without a session
 */
record Actor(Kind kind, long person, String roles, String address, long session, String device) {

    /** What kind of somebody. */
    enum Kind {
        /** A person with a record. */
        PERSON,
        /** The administrator of a one-time link, who has no record. */
        ADMINISTRATOR,
        /** The administrator for bad days. */
        BREAK_GLASS,
        /** Whoever has the server's shell. */
        COMMAND_LINE,
        /** The portal itself: work on its schedule. */
        PORTAL,
        /** Nobody signed in: such as a guest with a link. */
        NOBODY
    }

    /** Whether the portal or its operator acts, for whom nothing is on a screen. */
    boolean machine() {
        return kind == Kind.COMMAND_LINE || kind == Kind.PORTAL;
    }
}
