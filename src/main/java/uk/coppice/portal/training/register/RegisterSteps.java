package uk.coppice.portal.training.register;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Keeps when a register was finished and opened again, and says so to whoever listens, in the same transaction. */
@Component
class RegisterSteps {

    static final String FINISHED = "FINISHED";
    static final String REOPENED = "REOPENED";

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterSteps(JdbcClient jdbc, CurrentViewer currentViewer, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.events = events;
        this.clock = clock;
    }

    void finished(long session) {
        write(session, FINISHED);
        events.publishEvent(new RegisterFinished(session));
    }

    void reopened(long session) {
        write(session, REOPENED);
        events.publishEvent(new RegisterReopened(session));
    }

    /** A mark of a finished register was put right. */
    void corrected(long session) {
        events.publishEvent(new RegisterCorrected(session));
    }

    private void write(long session, String step) {
        jdbc.sql("INSERT INTO register_step (id, session_id, step, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(session)
                .param(step)
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
    }
}
