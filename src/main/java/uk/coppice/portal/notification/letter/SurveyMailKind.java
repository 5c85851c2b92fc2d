package uk.coppice.portal.notification.letter;

/** What a mail about a survey is for. */
public enum SurveyMailKind {
    /** To everybody invited who answers signed in or by a link; always comes. */
    ASKED,
    /** To those of them who have not answered; falls under the choice of reminders. */
    REMINDED
}
