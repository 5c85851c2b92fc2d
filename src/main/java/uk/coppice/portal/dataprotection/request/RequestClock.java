package uk.coppice.portal.dataprotection.request;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done with a request.
 *
 * <p><b>Requests</b> (article 12A of the UK GDPR, in force since 5 February 2026; before it article 12(3)): an answer
 * without undue delay and within one month of the relevant time, which is the day of receipt or, if the trust had to ask
 * who it is, the day on which that was known. It can be extended by two further months where requests are complex or
 * many, if the person is told so, and why, within the first month. While the person is asked what a request for a copy
 * is about, the time stands still. A month ends on the day of the same number, or on the last day of a shorter month; on
 * a weekend or a bank holiday it ends on the next working day (Information Commissioner's Office, 'What should we
 * consider when responding to a request?': received on 3 September, until 3 October).
 *
 * <p><b>Complaints</b> (section 164A of the Data Protection Act 2018, in force since 19 June 2026): acknowledged within
 * 30 days, of which the first is the day after receipt, on a weekend or bank holiday the next working day (Information
 * Commissioner's Office, 'How to deal with data protection complaints', February 2026). Then appropriate steps and an
 * outcome without undue delay; the law names no day for these.
 *
 * @param complaint whether it is a complaint
 * @param receivedOn when it came
 * @param from the relevant time
 * @param waitingSince since when an answer of the person is waited for; null: none is
 * @param pausedDays days for which the time stood still before
 * @param acknowledged whether the person was told that it is here
 * @param extended whether the person was told in time that it takes longer
 */
public record RequestClock(
        boolean complaint,
        LocalDate receivedOn,
        LocalDate from,
        @Nullable LocalDate waitingSince,
        int pausedDays,
        boolean acknowledged,
        boolean extended) {

    private static final int ACKNOWLEDGE_DAYS = 30;
    private static final int MONTHS = 1;
    private static final int EXTENDED_MONTHS = 3;

    /** What the next day of the law is for. */
    public enum Step {
        ACKNOWLEDGE("Acknowledge"),
        ANSWER("Answer");

        private final String verb;

        Step(String verb) {
            this.verb = verb;
        }

        public String verb() {
            return verb;
        }
    }

    /** The next step to which the law sets a last day. */
    public record Due(Step step, LocalDate by) {

        /** Whether the day is over. */
        public boolean late(LocalDate today) {
            return by.isBefore(today);
        }

        /** Days left; 0 on the last day, negative afterwards. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, by);
        }
    }

    /** What is due next; empty when the law names no day: the time stands still, or a complaint has been acknowledged. */
    public Optional<Due> due() {
        if (complaint) {
            return acknowledged ? Optional.empty() : Optional.of(new Due(Step.ACKNOWLEDGE, acknowledgeBy()));
        }
        return waitingSince == null ? Optional.of(new Due(Step.ANSWER, answerBy())) : Optional.empty();
    }

    /** The last day on which a complaint can be acknowledged in time. */
    public LocalDate acknowledgeBy() {
        return BankHolidays.workingDay(receivedOn.plusDays(ACKNOWLEDGE_DAYS));
    }

    /** The last day for an answer, should the person's own answer, if one is waited for, come at once. */
    public LocalDate answerBy() {
        return until(extended ? EXTENDED_MONTHS : MONTHS);
    }

    /** The last day on which the person can be told that it takes longer. */
    public LocalDate extendBy() {
        return until(MONTHS);
    }

    /** The last day for an answer once it takes longer. */
    public LocalDate answerByIfExtended() {
        return until(EXTENDED_MONTHS);
    }

    private LocalDate until(int months) {
        return BankHolidays.workingDay(from.plusMonths(months).plusDays(pausedDays));
    }
}
