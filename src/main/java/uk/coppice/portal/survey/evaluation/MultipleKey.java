package uk.coppice.portal.survey.evaluation;

/** How one option of a question with several answers is called where it stands as a question of its own. */
public final class MultipleKey {

    /** Ticked it. */
    public static final String YES = "yes";

    /** Answered the question, and did not tick it. */
    public static final String NO = "no";

    private MultipleKey() {}

    /** At most 60 characters: a long question and option are cut, with their hash behind. */
    public static String of(String question, String option) {
        String key = question + '.' + option;
        return key.length() <= 60 ? key : key.substring(0, 50) + '.' + Integer.toHexString(key.hashCode());
    }
}
