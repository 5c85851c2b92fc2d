package uk.coppice.portal.survey;

import java.util.List;

/**
 * Somebody invited.
 *
 * @param respondent the id of a person or of a guest
 * @param units the group of each cut of the survey's kind, in the order of {@link SurveyKind#cuts}
 * @param byCode whether they answer with a code on paper, and so cannot answer signed in
 */
public record Invited(long respondent, List<String> units, boolean byCode) {

    public Invited {
        units = List.copyOf(units);
    }

    /** Somebody of a survey that counts everybody together. */
    public static Invited of(long respondent) {
        return new Invited(respondent, List.of(Cut.EVERYBODY), false);
    }
}
