package uk.coppice.portal.training.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Closes evaluations at their time, and opens those about sessions of some weeks ago. Two servers at once do no harm. */
@Component
@ConditionalOnWebApplication
class EvaluationKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationKeeper.class);

    private final EvaluationDesk desk;
    private final OperatorRights rights;

    EvaluationKeeper(EvaluationDesk desk, OperatorRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT50S")
    void keep() {
        rights.run(() -> {
            desk.toClose().forEach(survey -> attempt(() -> desk.close(survey)));
            desk.toAskAgain().forEach(session -> attempt(() -> desk.askAgain(session)));
        });
    }

    /** One that can't be done does not keep the others waiting. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refusal | DataAccessException e) {
            LOG.warn("An evaluation is left for the next minute: {}", e.getMessage());
        }
    }
}
