package uk.coppice.portal.survey.questionnaire;

/**
 * One step of a tally that an answer sheet adds.
 *
 * @param question its key
 * @param option the key of the choice; {@link #ANSWERED} for anybody who ticked at least one of several
 *     choices that is an answer, so not 'prefer not to say'
 */
public record Counted(String question, String option) {

    /** Counts people where one person may choose several options. */
    public static final String ANSWERED = "_answered";
}
