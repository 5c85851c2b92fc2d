package uk.coppice.portal.demo;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MidYearPlan;

/** A mid-year survey of the demo trust that is open now. */
@Component
class DemoSurvey {

    private final MidYearDesk desk;

    DemoSurvey(MidYearDesk desk) {
        this.desk = desk;
    }

    void load() {
        var proposal = desk.proposal();
        long survey = desk.plan(new MidYearPlan(
                "Mid-year staff survey",
                proposal.opensOn(),
                proposal.closesOn(),
                proposal.questionnaire(),
                proposal.version(),
                proposal.minimumGroup(),
                Set.of(StaffGroup.TEACHING_ASSISTANT)));
        desk.open(survey);
    }
}
