package uk.coppice.portal.training.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.TermDate;
import uk.coppice.portal.people.TermDates;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.calendar.SessionFilter;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;

@DatabaseTest
class SeriesPlannerTest {

    private static final List<LocalDate> THREE =
            List.of(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 10));

    private final SeriesPlanner series;
    private final SessionPlanner planner;
    private final TrainingCalendar calendar;
    private final TermDates termDates;
    private final TestTrust trust;

    SeriesPlannerTest(
            SeriesPlanner series,
            SessionPlanner planner,
            TrainingCalendar calendar,
            TermDates termDates,
            TestTrust trust) {
        this.series = series;
        this.planner = planner;
        this.calendar = calendar;
        this.termDates = termDates;
        this.trust = trust;
    }

    @BeforeEach
    void asAdministrator() {
        Acting.asAdministrator();
    }

    @Test
    void numbersItsSessionsInOrderOfTime() {
        series.create(new Forms().form(), THREE);

        assertThat(sessions())
                .extracting(SessionSummary::title, SessionSummary::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Phonics (1 of 3)", "OTP-2526-001"),
                        org.assertj.core.groups.Tuple.tuple("Phonics (2 of 3)", "OTP-2526-002"),
                        org.assertj.core.groups.Tuple.tuple("Phonics (3 of 3)", "OTP-2526-003"));
        assertThat(planner.open("OTP-2526-001").orElseThrow().seriesCode()).isEqualTo("OTP-2526-S1");
        series.create(new Forms().form(), THREE);
        assertThat(planner.open("OTP-2526-004").orElseThrow().seriesCode()).isEqualTo("OTP-2526-S2");
    }

    @Test
    void keepsAllOrNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> series.create(new Forms().form(), List.of(THREE.getFirst(), THREE.getFirst())))
                .withMessageContaining("same day");
        assertThatExceptionOfType(PlanProblems.class)
                .isThrownBy(() -> series.create(new Forms().at("17:00", "16:00").form(), THREE));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void changesThisAndTheFollowing() {
        series.create(new Forms().form(), THREE);
        series.publish("OTP-2526-S1");
        var second = planner.open("OTP-2526-002").orElseThrow();
        assertThat(second.following()).isEqualTo(1);

        series.changeFollowing(
                second.id(),
                second.version(),
                new Forms()
                        .titled("Reading (2 of 3)")
                        .on("2026-02-11")
                        .venue("Oak hall")
                        .form());

        assertThat(sessions())
                .extracting(SessionSummary::title, SessionSummary::date, SessionSummary::venue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Phonics (1 of 3)", LocalDate.of(2026, 2, 3), "Willow hall"),
                        org.assertj.core.groups.Tuple.tuple("Reading (2 of 3)", LocalDate.of(2026, 2, 11), "Oak hall"),
                        org.assertj.core.groups.Tuple.tuple("Reading (3 of 3)", LocalDate.of(2026, 2, 17), "Oak hall"));
    }

    @Test
    void aFollowingSessionThatCannotBeChangedStopsAll() {
        series.create(new Forms().form(), THREE);
        series.publish("OTP-2526-S1");
        long school = trust.school("Willow Primary");
        var last = calendar.find("OTP-2526-003").orElseThrow();
        Acting.asOperator();
        trust.booked(trust.session("X"), trust.teacher("Ann Other", school));
        for (String name : List.of("Amy Adams", "Ben Brown")) {
            long person = trust.teacher(name, school);
            Acting.asStaff(person);
            desk.book(last.id(), person);
        }
        Acting.asAdministrator();
        var first = planner.open("OTP-2526-001").orElseThrow();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> series.changeFollowing(
                        first.id(),
                        first.version(),
                        new Forms().on("2026-02-03").places(1).form()))
                .withMessageContaining("Phonics (3 of 3)")
                .withMessageContaining("2 places are taken");
        assertThat(planner.open("OTP-2526-001").orElseThrow().form().capacity()).isEqualTo(20);
    }

    @org.springframework.beans.factory.annotation.Autowired
    private uk.coppice.portal.training.booking.BookingDesk desk;

    @Test
    void publishesAllItsDrafts() {
        series.create(new Forms().form(), THREE);

        assertThat(series.publish("OTP-2526-S1")).isEqualTo(3);

        assertThat(sessions()).allMatch(session -> session.status() == SessionStatus.PLANNED);
    }

    @Test
    void skipsWhatTheBrowserSaysOfOneSchool() {
        long willow = trust.school("Willow Primary");
        termDates.add(new TermDate(
                null, willow, Closure.Kind.INSET, LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 10), "Phonics"));
        var pattern = new SeriesPattern(SeriesRhythm.WEEKS, 1, LocalDate.of(2026, 2, 3), null, 2);

        assertThat(series.dates(pattern, null)).hasSize(2);
        assertThat(series.dates(pattern, willow))
                .extracting(SeriesDates.Planned::skipped)
                .containsExactly(null, "INSET day: Phonics", null);
        assertThat(series.closedSchools(LocalDate.of(2026, 2, 10)))
                .containsExactly("Willow Primary: INSET day: Phonics");
    }

    private List<SessionSummary> sessions() {
        return calendar.list(
                new SessionFilter(LocalDate.of(2026, 2, 1), null, java.util.Set.of(), null, null, false, false, ""),
                0,
                50);
    }
}
