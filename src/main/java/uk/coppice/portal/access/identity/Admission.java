package uk.coppice.portal.access.identity;

import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.platform.security.Viewer;

/** Whether the holder of an account comes in. */
public sealed interface Admission {

    /** As this person. */
    record Admitted(Viewer viewer) implements Admission {}

    /** Not, and why. */
    record TurnedAway(SignInRefusal why) implements Admission {}
}
