package uk.coppice.portal.survey;

import java.util.Optional;

/** Where those invited answer; implemented by the owners of surveys, one for the kinds that they own. */
public interface SurveyLinks {

    /** Whether this one knows surveys of a kind. */
    boolean knows(SurveyKind kind);

    /** The address for staff, who sign in there. */
    String forStaff(SurveyCard survey);

    /** The sealed address of a guest; empty when the guest is none of those asked. */
    Optional<String> forGuest(SurveyCard survey, long guest);

    /**
     * What it is about, to stand in a sentence: 'Adaptive teaching on Tue 9 Feb', 'the mid-year staff survey'.
     *
     * @param survey which
     */
    String about(SurveyCard survey);
}
