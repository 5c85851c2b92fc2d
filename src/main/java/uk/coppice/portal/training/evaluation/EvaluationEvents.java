package uk.coppice.portal.training.evaluation;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.register.RegisterCorrected;
import uk.coppice.portal.training.register.RegisterFinished;

/**
 * Opens and puts right evaluations in the transaction that makes it so. A register that is opened again leaves its
 * evaluation alone: those asked were there as far as anybody knows, and when it is finished once more the list follows it.
 * Of a session that is called off or put off after that, nobody is asked.
 */
@Component
class EvaluationEvents {

    private final EvaluationOpening opening;
    private final EntityManager changes;

    EvaluationEvents(EvaluationOpening opening, EntityManager changes) {
        this.opening = opening;
        this.changes = changes;
    }

    @EventListener
    void finished(RegisterFinished event) {
        changes.flush(); // that the session is delivered stands in the entity alone so far
        opening.finished(event.sessionId());
    }

    @EventListener
    void corrected(RegisterCorrected event) {
        opening.finished(event.sessionId());
    }

    @EventListener
    void changed(SessionChanged event) {
        if (event.what().contains(SessionChanged.What.CALLED_OFF)) {
            changes.flush();
            opening.calledOff(event.sessionId());
        } else if (event.what().contains(SessionChanged.What.REINSTATED)
                || event.what().contains(SessionChanged.What.DATE_OR_TIME)) {
            changes.flush();
            opening.finished(
                    event.sessionId()); // asks as its register says, which is empty when the session is to come
        }
    }
}
