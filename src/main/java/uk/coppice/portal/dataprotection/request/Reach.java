package uk.coppice.portal.dataprotection.request;

/** How whoever asked hears of what becomes of it, as things stand today. */
public enum Reach {
    /** They sign in and read it under My data; an email goes to their work address. */
    PORTAL,
    /** By an email with a link that opens their request. */
    EMAIL,
    /** Not from the portal: they hold no post or role any more and left no address, or have never given one. */
    NONE
}
