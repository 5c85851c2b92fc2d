package uk.coppice.portal.notification.survey;

import uk.coppice.portal.notification.letter.SurveyMailKind;

/**
 * A mail about a survey that waits.
 *
 * @param id its id, of which its Message-ID is made
 * @param survey which
 * @param respondent to whom: the id of a person or of a guest
 * @param guest whether of a guest
 * @param tries how often it was tried
 */
record SurveyMail(long id, long survey, long respondent, boolean guest, SurveyMailKind kind, int tries) {

    /** Never with the recipient: who is reminded has not answered. */
    @Override
    public String toString() {
        return "SurveyMail[" + id + "]";
    }
}
