package uk.coppice.portal.survey.disclosure;

/**
 * How many of the whole trust answered a survey.
 *
 * @param answered people who sent it in
 * @param invited people who were asked
 */
public record Response(int answered, int invited) {

    /** Under half: shown with a warning, and never as met. */
    public boolean low() {
        return 2L * answered < invited;
    }
}
