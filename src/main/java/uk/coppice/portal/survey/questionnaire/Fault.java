package uk.coppice.portal.survey.questionnaire;

/**
 * Something that is wrong with a questionnaire.
 *
 * @param question which one, counted from 0; {@link #WHOLE} when it is about none of them
 * @param part the part that is wrong, as in its file: {@code text}, {@code only-if}; empty: all of it
 * @param reason in plain words, naming what is wrong
 */
public record Fault(int question, String part, String reason) {

    public static final int WHOLE = -1;
}
