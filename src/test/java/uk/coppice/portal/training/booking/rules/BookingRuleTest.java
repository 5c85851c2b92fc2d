package uk.coppice.portal.training.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionStatus;

class BookingRuleTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 20, 0, 0);

    private SessionStatus status = SessionStatus.PLANNED;
    private Audience audience = Audience.ANYONE;
    private int places = 20;
    private int taken = 7;
    private List<String> leads = List.of("Leah Lead", "Colin Lead");
    private boolean personLeads;
    private boolean personTeaches = true;
    private List<BookingFacts.Commitment> commitments = List.of();
    private String now = "12:00";

    @Test
    void whereNoRuleSpeaksThePersonMayBook() {
        assertThat(BookingRule.check(facts())).isEmpty();
    }

    @Test
    void calledOff() {
        status = SessionStatus.CANCELLED;
        says(Reason.Kind.CALLED_OFF, "Called off. The trust has cancelled this session.");
    }

    @Test
    void theLeadTakesNoPlace() {
        personLeads = true;
        says(Reason.Kind.YOU_LEAD_IT, "You lead this session. 7 of 20 booked.");
    }

    @Test
    void placesAreBookedUntilItStarts() {
        now = "15:44:59";
        assertThat(BookingRule.check(facts())).isEmpty();
        now = "15:45";
        says(
                Reason.Kind.STARTED,
                "This session has started. If you can still come, ask Leah Lead to add you at the door.");
        now = "16:59";
        says(
                Reason.Kind.STARTED,
                "This session has started. If you can still come, ask Leah Lead to add you at the door.");
        now = "17:00";
        says(Reason.Kind.STARTED, "This session is over.");
    }

    @Test
    void withoutALeadTheWordsStillHold() {
        leads = List.of();
        now = "16:00";
        says(
                Reason.Kind.STARTED,
                "This session has started. If you can still come, ask the lead to add you at the door.");
        now = "12:00";
        audience = Audience.SUPPORT_STAFF;
        says(Reason.Kind.AUDIENCE, "For support staff. If you would like to sit in, ask the lead.");
    }

    @Test
    void deliveredIsOverWhateverTheClockSays() {
        status = SessionStatus.DELIVERED;
        says(Reason.Kind.STARTED, "This session is over.");
    }

    @Test
    void theAudienceDecidesWhoComes() {
        audience = Audience.TEACHING_STAFF;
        assertThat(BookingRule.check(facts())).isEmpty();
        personTeaches = false;
        says(Reason.Kind.AUDIENCE, "For teaching staff. If you would like to sit in, ask Leah Lead.");
        audience = Audience.SUPPORT_STAFF;
        assertThat(BookingRule.check(facts())).isEmpty();
        personTeaches = true;
        says(Reason.Kind.AUDIENCE, "For support staff. If you would like to sit in, ask Leah Lead.");
        audience = Audience.ECTS;
        says(
                Reason.Kind.AUDIENCE,
                "For early career teachers. ECTs are booked on these seminars by the induction lead.");
    }

    @Test
    void twoSessionsAtTheSameTimeClashAndBackToBackDoNot() {
        commitments = List.of(other("14:00", "15:45", false), other("17:00", "18:00", false));
        assertThat(BookingRule.check(facts())).isEmpty();
        commitments = List.of(other("14:00", "15:46", false));
        says(Reason.Kind.CLASH, "You are booked elsewhere then. Clashes with Fractions, which you have booked.");
        commitments = List.of(other("16:59", "18:00", true));
        says(Reason.Kind.CLASH, "You lead another session then. Clashes with Fractions, which you lead.");
        commitments = List.of(other("16:00", "16:01", true));
        assertThat(BookingRule.check(facts())).isPresent();
        commitments = List.of(other("08:00", "20:00", true));
        assertThat(BookingRule.check(facts())).isPresent();
    }

    @Test
    void fullIsFullAndNeverBelow() {
        taken = 19;
        assertThat(BookingRule.check(facts())).isEmpty();
        taken = 20;
        says(Reason.Kind.FULL, "Full. All 20 places are taken.");
        taken = 25;
        assertThat(facts().placesLeft()).isZero();
        places = 1;
        says(Reason.Kind.FULL, "Full. The one place is taken.");
    }

    @Test
    void theFirstReasonIsTheOneThatAPersonWouldWantToHear() {
        taken = 20;
        commitments = List.of(other("16:00", "17:00", false));
        assertThat(kind()).isEqualTo(Reason.Kind.CLASH);
        audience = Audience.ECTS;
        assertThat(kind()).isEqualTo(Reason.Kind.AUDIENCE);
        now = "16:00";
        assertThat(kind()).isEqualTo(Reason.Kind.STARTED);
        personLeads = true;
        assertThat(kind()).isEqualTo(Reason.Kind.YOU_LEAD_IT);
        status = SessionStatus.CANCELLED;
        assertThat(kind()).isEqualTo(Reason.Kind.CALLED_OFF);
    }

    private Reason.Kind kind() {
        return BookingRule.check(facts()).orElseThrow().kind();
    }

    private void says(Reason.Kind kind, String sentence) {
        assertThat(BookingRule.check(facts())).hasValueSatisfying(reason -> {
            assertThat(reason.kind()).isEqualTo(kind);
            assertThat(reason.sentence()).isEqualTo(sentence);
        });
    }

    private static BookingFacts.Commitment other(String start, String end, boolean leading) {
        return new BookingFacts.Commitment("OTP-2", "Fractions", at(start), at(end), leading);
    }

    private static LocalDateTime at(String time) {
        return DAY.with(LocalTime.parse(time));
    }

    private BookingFacts facts() {
        return new BookingFacts(
                status,
                audience,
                at("15:45"),
                at("17:00"),
                places,
                taken,
                leads,
                personLeads,
                personTeaches,
                commitments,
                at(now));
    }
}
