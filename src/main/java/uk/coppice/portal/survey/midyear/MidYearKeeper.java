package uk.coppice.portal.survey.midyear;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.EachAlone;
import uk.coppice.portal.platform.cli.OperatorRights;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyState;

/**
 * What the mid-year survey does by itself: opens and closes at its time, and works out response in bands once a day. Two
 * servers doing it at once do no harm: each looks again once the survey's row is locked.
 */
@Component
@ConditionalOnWebApplication
class MidYearKeeper {

    private final MidYearDesk desk;
    private final ResponseSoFar response;
    private final OperatorRights rights;
    private final Clock clock;

    MidYearKeeper(MidYearDesk desk, ResponseSoFar response, OperatorRights rights, Clock clock) {
        this.desk = desk;
        this.response = response;
        this.rights = rights;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void keepWithRights() {
        rights.run(this::keep);
    }

    /** One round. */
    void keep() {
        var now = clock.instant();
        for (var survey : List.copyOf(desk.all())) {
            if (survey.state() == SurveyState.PLANNED && !survey.opensAt().isAfter(now)) {
                EachAlone.attempt("Survey " + survey.code(), () -> open(survey));
            } else if (survey.state() == SurveyState.OPEN && !survey.closesAt().isAfter(now)) {
                EachAlone.attempt("Survey " + survey.code(), () -> desk.close(survey.id()));
            } else if (survey.state() == SurveyState.OPEN) {
                EachAlone.attempt("Survey " + survey.code(), () -> response.refresh(survey.id()));
            }
        }
    }

    /** One that can't be opened waits for an administrator, who is told of it among the things to do, not in the log. */
    private void open(SurveyCard survey) {
        if (desk.whyMissed(survey).isEmpty()) {
            desk.open(survey.id());
        }
    }
}
