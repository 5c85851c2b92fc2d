package uk.coppice.portal.survey.midyear;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLinks;

/** Where staff answer the mid-year survey. No guest is asked in it. */
@Component
class MidYearLinks implements SurveyLinks {

    private final PortalAddress address;

    MidYearLinks(PortalAddress address) {
        this.address = address;
    }

    @Override
    public boolean knows(SurveyKind kind) {
        return kind == SurveyKind.MID_YEAR;
    }

    @Override
    public String forStaff(SurveyCard survey) {
        return address.of("/surveys/", survey.code());
    }

    @Override
    public Optional<String> forGuest(SurveyCard survey, long guest) {
        return Optional.empty();
    }

    @Override
    public String about(SurveyCard survey) {
        return "the mid-year staff survey";
    }
}
