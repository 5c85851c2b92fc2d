package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;
import uk.coppice.portal.training.booking.PlaceChanged;

/** Which mails come into the queue: those that the day brings, once, and none for what did not happen. */
@DatabaseTest
class MailsOfTheDayTest {

    private final Reminders reminders;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;
    private long lead;

    MailsOfTheDayTest(
            Reminders reminders,
            Dispatch dispatch,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.reminders = reminders;
        this.dispatch = dispatch;
        this.events = events;
        this.transactions = transactions;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTeacherAndALead() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        lead = trust.teacher("Lea Lead", willow);
    }

    @Test
    void oneIsRemindedOnceOnTheSchoolDayBefore() {
        var session = trust.session("OTP-1").on("2026-01-19").led(lead);
        trust.booked(session, amy);
        clock.set("2026-01-15T08:05");
        assertThat(reminders.write()).isZero();
        clock.set("2026-01-16T08:05");
        assertThat(reminders.write()).isEqualTo(2);
        assertThat(reminders.write()).isZero();

        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Reminder: Session OTP-1, Mon 19 Jan, 3.45pm", "Who comes: Session OTP-1, Mon 19 Jan, 3.45pm");
    }

    @Test
    void theLeadIsWarnedOnceWhenTooFewCome() {
        var session = trust.session("OTP-1").on("2026-01-29").led(lead);
        trust.together(() -> jdbc.sql("UPDATE training_session SET minimum = 3, minimum_by = '2026-01-14' WHERE id = ?")
                .param(session.id())
                .update());
        trust.booked(session, amy);

        assertThat(reminders.write()).isOne();
        assertThat(reminders.write()).isZero();
        assertThat(subjects()).containsExactly("Too few so far: Session OTP-1, Thu 29 Jan, 3.45pm");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        var session = trust.session("OTP-1");
        var booked = new PlaceChanged(1, session.id(), Delegate.person(amy), null, BookingState.BOOKED, Cause.OWN, amy);
        transactions.executeWithoutResult(status -> {
            events.publishEvent(booked);
            status.setRollbackOnly();
        });
        assertThat(dispatch.some()).isZero();

        transactions.executeWithoutResult(status -> events.publishEvent(booked));
        assertThat(dispatch.some()).isOne();
        assertThat(subjects()).hasSize(1);
    }

    private List<String> subjects() {
        return jdbc.sql("SELECT subject FROM mail").query(String.class).list();
    }
}
