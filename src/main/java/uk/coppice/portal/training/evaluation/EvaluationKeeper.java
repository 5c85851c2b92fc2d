package uk.coppice.portal.training.evaluation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.EachAlone;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Closes evaluations at their time, and opens those about sessions of some weeks ago. Two servers at once do no harm. */
@Component
@ConditionalOnWebApplication
class EvaluationKeeper {

    private final EvaluationDesk desk;
    private final OperatorRights rights;

    EvaluationKeeper(EvaluationDesk desk, OperatorRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT50S")
    void keep() {
        rights.run(() -> {
            desk.toClose().forEach(survey -> EachAlone.attempt("An evaluation", () -> desk.close(survey)));
            desk.toAskAgain().forEach(session -> EachAlone.attempt("An evaluation", () -> desk.askAgain(session)));
        });
    }
}
