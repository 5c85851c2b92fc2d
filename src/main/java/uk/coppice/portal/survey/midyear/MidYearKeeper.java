package uk.coppice.portal.survey.midyear;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.cli.OperatorRights;
import uk.coppice.portal.survey.SurveyState;

/**
 * What the mid-year survey does by itself: opens and closes at its time, and works out response in bands once a day. Two
 * servers doing it at once do no harm: each looks again once the survey's row is locked.
 */
@Component
@ConditionalOnWebApplication
class MidYearKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(MidYearKeeper.class);

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
                attempt(survey.code(), () -> desk.open(survey.id()));
            } else if (survey.state() == SurveyState.OPEN && !survey.closesAt().isAfter(now)) {
                attempt(survey.code(), () -> desk.close(survey.id()));
            } else if (survey.state() == SurveyState.OPEN) {
                attempt(survey.code(), () -> response.refresh(survey.id()));
            }
        }
    }

    private static void attempt(String survey, Runnable work) {
        try {
            work.run();
        } catch (Refusal | DataAccessException e) {
            LOG.warn("Survey {} is left for the next minute: {}", survey, e.getMessage());
        }
    }
}
