package uk.coppice.portal.notification.survey;

import java.util.Optional;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLinks;

/** Where the mid-year survey is answered, and no other. */
record TestLinks() implements SurveyLinks {

    @Override
    public boolean knows(SurveyKind kind) {
        return kind == SurveyKind.MID_YEAR;
    }

    @Override
    public String forStaff(SurveyCard survey) {
        return "https://portal.example/surveys/" + survey.code();
    }

    @Override
    public Optional<String> forGuest(SurveyCard survey, long guest) {
        return Optional.of("https://portal.example/evaluate#sealed-for-" + guest);
    }

    @Override
    public String about(SurveyCard survey) {
        return "the mid-year staff survey";
    }
}
