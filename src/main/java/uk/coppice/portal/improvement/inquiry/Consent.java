package uk.coppice.portal.improvement.inquiry;

/** What an author says to publication. */
public enum Consent {
    GIVEN,
    REFUSED
}
