package uk.coppice.portal.training.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.booking.rules.Reason;

@DatabaseTest
class TrainingCalendarTest {

    private static final int ALL = 1000;

    private final TrainingCalendar calendar;
    private final TestTrust trust;
    private final TestClock clock;

    private long amy;

    TrainingCalendarTest(TrainingCalendar calendar, TestTrust trust, TestClock clock) {
        this.calendar = calendar;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void staff() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
    }

    @Test
    void datesBoundTheListOnBothDaysInclusive() {
        trust.session("A").on("2026-01-19");
        trust.session("B").on("2026-01-20");
        trust.session("C").on("2026-01-21");

        assertThat(found(SessionFilter.ALL)).containsExactly("A", "B", "C");
        assertThat(found(SessionFilter.ALL.between(day("2026-01-20"), null))).containsExactly("B", "C");
        assertThat(found(SessionFilter.ALL.between(null, day("2026-01-20")))).containsExactly("A", "B");
        assertThat(found(SessionFilter.ALL.between(day("2026-01-20"), day("2026-01-20"))))
                .containsExactly("B");
        assertThat(found(SessionFilter.ALL.between(day("2026-01-21"), day("2026-01-20"))))
                .isEmpty();
    }

    @Test
    void kindTopicAndVenueAreExact() {
        trust.session("A").kind(SessionKind.OTP).topic("Phonics").venue("Hall");
        trust.session("B").kind(SessionKind.NETWORK).topic("phonics").venue("Hall");
        trust.session("C").kind(SessionKind.ECT).topic("Phonics").venue("hall");

        assertThat(found(filter(Set.of(SessionKind.OTP, SessionKind.ECT), null, null, "")))
                .containsExactly("A", "C");
        assertThat(found(filter(Set.of(), "Phonics", null, ""))).containsExactly("A", "C");
        assertThat(found(filter(Set.of(), "Phonics", "Hall", ""))).containsExactly("A");
        assertThat(found(filter(Set.of(SessionKind.NETWORK), "phonics", "Hall", "session b")))
                .containsExactly("B");
        assertThat(found(filter(Set.of(SessionKind.NETWORK), "Phonics", null, "")))
                .isEmpty();
    }

    @Test
    void placesLeftLeavesOutFullCalledOffAndDelivered() {
        long ben = trust.person("Ben Brown");
        trust.session("A").places(2);
        trust.booked(trust.session("B").places(1), ben);
        trust.cancelled(trust.session("C").places(1), ben);
        trust.session("D").calledOff();
        trust.session("E").delivered();
        trust.session("F").places(0);

        assertThat(found(new SessionFilter(null, null, Set.of(), null, null, true, false, "")))
                .containsExactly("A", "C");
        assertThat(calendar.find("B").orElseThrow().placesLeft()).isZero();
        assertThat(calendar.find("B").orElseThrow().taken()).isEqualTo(1);
        assertThat(calendar.find("C").orElseThrow().placesLeft()).isEqualTo(1);
    }

    @Test
    void afterSchoolIsBeforeOrAfterTheSchoolDay() {
        trust.session("A").at("07:30", "08:30");
        trust.session("B").at("08:00", "08:31");
        trust.session("C").at("15:29", "17:00");
        trust.session("D").at("15:30", "17:00");

        assertThat(found(new SessionFilter(null, null, Set.of(), null, null, false, true, "")))
                .containsExactly("A", "D");
    }

    @Test
    void findsWhatIsOpenToOtherSchools() {
        trust.session("A");
        trust.session("B").openToGuests();

        assertThat(found(new SessionFilter(null, null, Set.of(), null, null, false, false, true, "")))
                .containsExactly("B");
    }

    @Test
    void aDraftIsNotSaidToBeCalledOff() {
        trust.session("A").led(amy).draft();

        assertThat(calendar.find("A").orElseThrow().obstacle())
                .map(Reason::kind)
                .contains(Reason.Kind.DRAFT);
    }

    @Test
    void textIsFoundInTitlesAsItStands() {
        trust.session("A").titled("100% phonics");
        trust.session("B").titled("Phonics for year_1");
        trust.session("C").titled("O'Neill on \"reading\" \\ writing!");
        trust.session("D").titled("Phonics for year 1");

        assertThat(found(text("PHONICS"))).containsExactly("A", "B", "D");
        assertThat(found(text("  phonics "))).containsExactly("A", "B", "D");
        assertThat(found(text("%"))).containsExactly("A");
        assertThat(found(text("year_1"))).containsExactly("B");
        assertThat(found(text("o'neill"))).containsExactly("C");
        assertThat(found(text("\"reading\""))).containsExactly("C");
        assertThat(found(text("\\"))).containsExactly("C");
        assertThat(found(text("writing!"))).containsExactly("C");
        assertThat(found(text("' OR 1=1 --"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAlsoWithinOneMoment() {
        trust.together(() -> {
            for (int i = 0; i < 25; i++) {
                trust.session("S" + i).on(i % 2 == 0 ? "2026-01-20" : "2026-01-21");
            }
        });
        var paged = new ArrayList<String>();
        for (int offset = 0; offset < 30; offset += 7) {
            paged.addAll(codes(calendar.list(SessionFilter.ALL, offset, 7)));
        }

        assertThat(paged).doesNotHaveDuplicates().hasSize(25).isEqualTo(found(SessionFilter.ALL));
        assertThat(calendar.list(SessionFilter.ALL, 25, 7)).isEmpty();
    }

    @Test
    void everySessionSaysHowTheViewerStandsToIt() {
        long ben = trust.person("Ben Brown");
        trust.booked(trust.session("A").at("09:00", "10:00"), amy, ben);
        trust.session("B").at("11:00", "12:00").led(ben, amy).ledFromOutside("Zoe Zand");
        trust.session("C").at("09:30", "10:30");
        trust.session("D").at("13:00", "14:00");
        trust.session("E").on("2026-01-14").at("09:30", "10:30");

        assertThat(summary("A").booked()).isTrue();
        assertThat(summary("A").leading()).isFalse();
        assertThat(summary("A").obstacle()).isEmpty();
        assertThat(summary("B").leading()).isTrue();
        assertThat(summary("B").booked()).isFalse();
        assertThat(summary("B").leads()).containsExactly("Ben Brown", "Amy Adams", "Zoe Zand");
        assertThat(obstacle("B")).isEqualTo(Reason.Kind.YOU_LEAD_IT);
        assertThat(obstacle("C")).isEqualTo(Reason.Kind.CLASH);
        assertThat(summary("D").obstacle()).isEmpty();
        assertThat(obstacle("E")).isEqualTo(Reason.Kind.STARTED);
    }

    @Test
    void theAdministratorWithoutAStaffRecordSeesEverythingToo() {
        trust.session("A");
        Acting.asAdministrator();

        assertThat(found(SessionFilter.ALL)).containsExactly("A");
        assertThat(calendar.comingForMe()).isEmpty();
        assertThat(calendar.ledByMe(LocalDate.EPOCH, ALL)).isEmpty();
    }

    @Test
    void mineAreTheBookedOnesUntilTheyAreOver() {
        trust.booked(trust.session("over").on("2026-01-14").at("09:00", "10:00"), amy);
        trust.booked(trust.session("running").on("2026-01-14").at("09:00", "10:01"), amy);
        trust.booked(trust.session("off").on("2026-01-16").calledOff(), amy);
        trust.booked(trust.session("done").on("2026-01-14").at("09:00", "11:00").delivered(), amy);
        trust.cancelled(trust.session("given up").on("2026-01-16"), amy);
        trust.booked(trust.session("later").on("2026-01-15"), amy);
        trust.booked(trust.session("another's"), trust.person("Ben Brown"));

        assertThat(codes(calendar.comingForMe())).containsExactly("running", "later", "off");
        clock.set("2026-01-17T00:00");
        assertThat(calendar.comingForMe()).isEmpty();
    }

    @Test
    void ledByMeAreThoseFromADayOn() {
        trust.session("past").on("2026-01-13").led(amy);
        trust.session("second").on("2026-01-15").led(trust.person("Ben Brown"), amy);
        trust.session("first").on("2026-01-14").led(amy);
        trust.session("off").on("2026-01-15").led(amy).calledOff();
        trust.session("not mine").on("2026-01-15");

        assertThat(codes(calendar.ledByMe(day("2026-01-14"), ALL))).containsExactly("first", "second");
        assertThat(codes(calendar.ledByMe(day("2026-01-14"), 1))).containsExactly("first");
    }

    @Test
    void topicsAndVenuesAreThoseInUse() {
        trust.session("A").on("2026-01-13").topic("Old").venue("Old hall");
        trust.session("B").topic("Writing").venue("Library");
        trust.session("C").topic("Maths").venue("Library");

        assertThat(calendar.topics(day("2026-01-14"))).containsExactly("Maths", "Writing");
        assertThat(calendar.venues(day("2026-01-14"))).containsExactly("Library");
    }

    @Test
    void codesAreExact() {
        trust.session("OTP-1");

        assertThat(calendar.find("OTP-1")).isPresent();
        assertThat(calendar.find("otp-1")).isEmpty();
        assertThat(calendar.find("OTP-1 ")).isEmpty();
    }

    @Test
    void sessionsAreCountedUpToAThousand() {
        trust.together(() -> {
            for (int i = 0; i < TrainingCalendar.COUNTED; i++) {
                trust.session("S-" + i);
            }
        });
        assertThat(calendar.count(SessionFilter.ALL)).isEqualTo(TrainingCalendar.COUNTED);

        trust.session("T-1");
        trust.session("T-2");
        assertThat(calendar.count(SessionFilter.ALL)).isEqualTo(TrainingCalendar.COUNTED + 1);
    }

    private List<String> found(SessionFilter filter) {
        var found = codes(calendar.list(filter, 0, ALL));
        assertThat(calendar.count(filter)).isEqualTo(found.size());
        return found;
    }

    private SessionSummary summary(String code) {
        return calendar.list(SessionFilter.ALL, 0, ALL).stream()
                .filter(session -> session.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Reason.Kind obstacle(String code) {
        return summary(code).obstacle().orElseThrow().kind();
    }

    private static SessionFilter text(String text) {
        return filter(Set.of(), null, null, text);
    }

    private static SessionFilter filter(
            Set<SessionKind> kinds, @Nullable String topic, @Nullable String venue, String text) {
        return new SessionFilter(null, null, kinds, topic, venue, false, false, text);
    }

    private static List<String> codes(List<SessionSummary> sessions) {
        return sessions.stream().map(SessionSummary::code).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
