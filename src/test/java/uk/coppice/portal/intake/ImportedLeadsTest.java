package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.training.LeadsChanged;

/** Whom a file puts down to lead a session that is to come, or takes off. */
@RecordApplicationEvents
class ImportedLeadsTest extends ImportTestBase {

    ImportedLeadsTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @Test
    void areTold(ApplicationEvents events) {
        run();
        files.replace(
                "sessions",
                "Online,20,,planned\n",
                "Online,20,,planned\nT9,,New,OTP,2026-03-03,15:45,17:00,Hall,20,S1;ext:Hub,planned\n");
        run();
        run();
        long lead = Long.parseLong(value("SELECT id FROM person WHERE staff_no = 'S1'"));
        long other = Long.parseLong(value("SELECT id FROM person WHERE staff_no = 'S2'"));
        long session = Long.parseLong(value("SELECT id FROM training_session WHERE code = 'T9'"));
        assertThat(told(events)).containsExactly(new LeadsChanged(session, Set.of(lead), Set.of(), null));

        files.replace("sessions", "S1;ext:Hub,planned", "S2;ext:Hub,planned");
        run();
        assertThat(told(events)).hasSize(2).endsWith(new LeadsChanged(session, Set.of(other), Set.of(lead), null));
        assertThat(value("SELECT COUNT(*) FROM notice WHERE kind = 'YOU_LEAD'")).isEqualTo("2");
    }

    @Test
    void areNotToldOfTheSessionsThatATrustBeginsWith(ApplicationEvents events) {
        files.replace("sessions", "Online,20,,planned", "Online,20,S1,planned");
        run();

        assertThat(told(events)).isEmpty();
    }

    @Test
    void areNotToldOfFilesThatWereOnlyChecked() {
        run();
        files.replace("sessions", "Online,20,,planned", "Online,20,S1,planned");
        run(true);

        assertThat(value("SELECT COUNT(*) FROM notice")).isEqualTo("0");
    }

    private static List<LeadsChanged> told(ApplicationEvents events) {
        return events.stream(LeadsChanged.class).toList();
    }
}
