package uk.coppice.portal.access;

/** How somebody has signed in. */
public enum SignInWay {
    /** With their account at a provider. */
    PROVIDER,
    /** By a one-time link from the command line. */
    LINK,
    /** As a persona of the demo trust. */
    DEMO,
    /** As the administrator for bad days. */
    BREAK_GLASS
}
