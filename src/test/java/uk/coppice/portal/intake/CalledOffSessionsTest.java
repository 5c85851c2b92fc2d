package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;

/** A session that was called off, in the portal or by a file, and files that say otherwise. */
@RecordApplicationEvents
class CalledOffSessionsTest extends ImportTestBase {

    CalledOffSessionsTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @Test
    void calledOffInThePortalItStaysSo(ApplicationEvents events) {
        run();
        callOffInThePortal();
        var before = everything();

        var result = run();

        assertThat(problems).isEmpty();
        assertThat(result.differs()).isFalse();
        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains("called off in the portal", "T2", "reinstate it in the portal");
        assertThat(everything()).isEqualTo(before);
        assertThat(told(events)).isEmpty();
    }

    @Test
    void whatElseTheFileSaysOfItIsTaken(ApplicationEvents events) {
        run();
        callOffInThePortal();
        files.replace("sessions", "Seminar", "Seminar: one");

        run();

        assertThat(value("SELECT title FROM training_session WHERE code = 'T2'"))
                .isEqualTo("Seminar: one");
        assertThat(value("SELECT status FROM training_session WHERE code = 'T2'"))
                .isEqualTo("CANCELLED");
        assertThat(value("SELECT called_off_why FROM training_session WHERE code = 'T2'"))
                .isEqualTo("Snow");
        assertThat(told(events)).containsExactly(Set.of(What.TEXT));
    }

    @Test
    void whatAFileCalledOffAFileReinstates(ApplicationEvents events) {
        run();
        files.replace("sessions", "planned", "cancelled");
        run();
        assertThat(value("SELECT status FROM training_session WHERE code = 'T2'"))
                .isEqualTo("CANCELLED");
        files.replace("sessions", "cancelled", "planned");

        var result = run();

        assertThat(result.notes()).isEmpty();
        assertThat(value("SELECT status FROM training_session WHERE code = 'T2'"))
                .isEqualTo("PLANNED");
        assertThat(told(events)).containsExactly(Set.of(What.CALLED_OFF), Set.of(What.REINSTATED));
    }

    @Test
    void heldAfterAllItKeepsNoReason() {
        run();
        callOffInThePortal();
        files.replace("sessions", "planned", "delivered");

        run();

        assertThat(problems).isEmpty();
        assertThat(value("SELECT status FROM training_session WHERE code = 'T2'"))
                .isEqualTo("DELIVERED");
        assertThat(value("SELECT COALESCE(called_off_why, 'none') FROM training_session WHERE code = 'T2'"))
                .isEqualTo("none");
    }

    private void callOffInThePortal() {
        change("UPDATE training_session SET status = 'CANCELLED', called_off_why = 'Snow' WHERE code = 'T2'");
    }

    private static List<Set<What>> told(ApplicationEvents events) {
        return events.stream(SessionChanged.class).map(SessionChanged::what).toList();
    }
}
