package uk.coppice.portal.survey.questionnaire;

/**
 * One thing that can be answered to a question.
 *
 * @param key its name in files and tallies: small letters, digits and underscores, at most 40
 * @param text as it is shown
 * @param tone which way it speaks
 */
public record Choice(String key, String text, Tone tone) {

    public static final Choice PREFER_NOT_TO_SAY = new Choice("prefer_not_to_say", "Prefer not to say", Tone.ASIDE);
    public static final Choice NOT_APPLICABLE = new Choice("not_applicable", "Not applicable", Tone.ASIDE);

    /** Counted for somebody who left the question out; nobody chooses it. */
    public static final Choice BLANK = new Choice("no_answer", "No answer", Tone.ASIDE);
}
