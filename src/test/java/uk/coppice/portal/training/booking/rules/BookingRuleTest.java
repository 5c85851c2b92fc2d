package uk.coppice.portal.training.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
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
    private String name = "";
    private boolean inPost = true;
    private @Nullable LocalDate opensOn;
    private LocalDateTime closesAt = at("15:45");
    private ClashMode clash = ClashMode.BLOCK;
    private List<BookingFacts.Share> shares = List.of();
    private List<BookingFacts.Cover> cover = List.of();

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
        assertThat(facts().places().left()).isZero();
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

    @Test
    void bookingOpensOnADayAndCloses() {
        opensOn = LocalDate.of(2026, 1, 21);
        says(Reason.Kind.WINDOW, "Booking opens on Wed 21 Jan. You can book from that morning on.");
        opensOn = LocalDate.of(2026, 1, 20);
        assertThat(BookingRule.check(facts())).isEmpty();
        closesAt = at("12:00");
        says(
                Reason.Kind.WINDOW,
                "Booking closed on Tue 20 Jan, 12pm. If you can still come, ask Leah Lead, who can book you.");
        closesAt = at("12:01");
        assertThat(BookingRule.check(facts())).isEmpty();
    }

    @Test
    void whoAskedInTimeIsNotKeptOutByTheWindowOrAWarning() {
        closesAt = at("10:00");
        clash = ClashMode.WARN;
        commitments = List.of(other("16:00", "17:00", false));
        assertThat(BookingRule.check(facts(), BookingRule.ASKED_BEFORE)).isEmpty();
        taken = 20;
        assertThat(BookingRule.check(facts(), BookingRule.ASKED_BEFORE)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Reason.Kind.FULL);
    }

    @Test
    void whereAClashIsNoBarItIsToldLast() {
        clash = ClashMode.WARN;
        commitments = List.of(other("16:00", "17:00", false));
        says(Reason.Kind.CLASH_WARNED, "You are booked elsewhere then. Clashes with Fractions, which you have booked.");
        assertThat(BookingRule.check(facts(), Set.of(Reason.Kind.CLASH_WARNED))).isEmpty();
        taken = 20;
        assertThat(kind()).isEqualTo(Reason.Kind.FULL);
    }

    @Test
    void aPlaceIsForSomebodyWhoWorksHereThatDay() {
        inPost = false;
        says(
                Reason.Kind.POST,
                "You have no post in the trust on that day. If that is wrong, the school office can put the staff record right.");
    }

    @Test
    void aSchoolLetsOnlySoManyGoOnOneDate() {
        cover = List.of(new BookingFacts.Cover("Willow Primary", 2, 3, false, false));
        assertThat(BookingRule.check(facts())).isEmpty();
        cover = List.of(new BookingFacts.Cover("Willow Primary", 3, 3, false, false));
        says(
                Reason.Kind.COVER,
                "3 of 3 staff of Willow Primary are out that day. If you should go all the same, ask your head, who can book you.");
        cover = List.of(new BookingFacts.Cover("Willow Primary", 3, 3, true, false));
        assertThat(BookingRule.check(facts())).as("out that day anyway").isEmpty();
        cover = List.of(new BookingFacts.Cover("Willow Primary", 3, 3, false, true));
        assertThat(BookingRule.check(facts())).as("overruled").isEmpty();
        cover = List.of(
                new BookingFacts.Cover("Elm Primary", 0, 1, false, false),
                new BookingFacts.Cover("Willow Primary", 1, 1, false, false));
        assertThat(kind()).as("both schools must have cover").isEqualTo(Reason.Kind.COVER);
    }

    @Test
    void aSchoolHasNoMoreThanItsShare() {
        shares = List.of(new BookingFacts.Share("Willow Primary", 2, 3));
        assertThat(BookingRule.check(facts())).isEmpty();
        shares = List.of(new BookingFacts.Share("Willow Primary", 3, 3));
        says(Reason.Kind.FAIR_SHARE, "3 of 3 places for Willow Primary taken. Each school has 3 places.");
        shares = List.of(new BookingFacts.Share("Willow Primary", 1, 1));
        says(Reason.Kind.FAIR_SHARE, "1 of 1 place for Willow Primary taken. Each school has 1 place.");
    }

    @Test
    void ofSomebodyElseTheRulesSpeakByName() {
        name = "Ben Brown";
        commitments = List.of(other("16:00", "17:00", false));
        says(
                Reason.Kind.CLASH,
                "Ben Brown is booked elsewhere then. Clashes with Fractions, which Ben Brown has booked.");
        commitments = List.of();
        personLeads = true;
        says(Reason.Kind.YOU_LEAD_IT, "Ben Brown leads this session. 7 of 20 booked.");
        personLeads = false;
        inPost = false;
        says(
                Reason.Kind.POST,
                "Ben Brown has no post in the trust on that day. If that is wrong, the school office can put the staff record right.");
    }

    private Reason.Kind kind() {
        return BookingRule.check(facts()).orElseThrow().kind();
    }

    private void says(Reason.Kind kind, String sentence) {
        assertThat(BookingRule.check(facts())).hasValueSatisfying(reason -> {
            assertThat(reason.kind()).isEqualTo(kind);
            assertThat(reason.sentence().replace('\u00a0', ' ')).isEqualTo(sentence);
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
                new BookingFacts.Session(
                        status,
                        audience,
                        at("15:45"),
                        at("17:00"),
                        new BookingFacts.Window(opensOn, closesAt),
                        clash,
                        leads),
                new BookingFacts.Places(places, taken, shares),
                new BookingFacts.Who(name, personLeads, personTeaches, inPost, commitments),
                cover,
                at(now));
    }
}
