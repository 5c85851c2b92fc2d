package uk.coppice.portal.shell;

/** The words for a page or an action that is not for the person. */
final class NotAllowed {

    static final String HEADING = "This page is not for you";
    static final String SENTENCE =
            "You are signed in, but this is for other people of the trust. Nothing was changed. If you think you "
                    + "should see it, ask whoever runs the portal for your trust.";

    private NotAllowed() {}
}
