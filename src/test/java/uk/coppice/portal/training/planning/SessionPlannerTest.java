package uk.coppice.portal.training.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.calendar.SessionFilter;
import uk.coppice.portal.training.calendar.TrainingCalendar;

@DatabaseTest
@RecordApplicationEvents
class SessionPlannerTest {

    private final SessionPlanner planner;
    private final PlannedSessions planned;
    private final TrainingCalendar calendar;
    private final BookingDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    @org.springframework.beans.factory.annotation.Autowired
    private ApplicationEvents events;

    private long amy;
    private long ben;
    private long cleo;

    SessionPlannerTest(
            SessionPlanner planner,
            PlannedSessions planned,
            TrainingCalendar calendar,
            BookingDesk desk,
            TestTrust trust,
            JdbcClient jdbc) {
        this.planner = planner;
        this.planned = planned;
        this.calendar = calendar;
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void threeTeachers() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        cleo = trust.teacher("Cleo Cole", willow);
    }

    @Test
    void aDraftIsSeenByItsLeadsAndAdministratorsAlone() {
        Acting.asStaff(amy);
        String code = planner.create(new Forms().led(amy).form(), null);

        assertThat(code).isEqualTo("OTP-2526-001");
        assertThat(calendar.find(code)).isPresent();
        assertThat(calendar.count(SessionFilter.ALL)).isEqualTo(1);
        assertThat(calendar.ledByMe(LocalDate.EPOCH, 5)).isEmpty();
        assertThat(planned.drafts(10)).hasSize(1);
        Acting.asAdministrator();
        assertThat(calendar.list(SessionFilter.ALL, 0, 10)).hasSize(1);
        Acting.asStaff(ben);
        assertThat(calendar.find(code)).isEmpty();
        assertThat(calendar.list(SessionFilter.ALL, 0, 10)).isEmpty();
        assertThat(calendar.count(SessionFilter.ALL)).isZero();
        assertThat(calendar.topics(LocalDate.EPOCH)).isEmpty();
        assertThat(planned.drafts(10)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> planner.open(code));
    }

    @Test
    void nobodyBooksADraftEvenByItsId() {
        Acting.asStaff(amy);
        String code = planner.create(new Forms().led(amy).form(), null);
        Acting.asOperator();
        long id = calendar.find(code).orElseThrow().id();

        Acting.asStaff(ben);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.book(id, ben))
                .withMessageContaining("no such session");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.join(id, ben))
                .withMessageContaining("no such session");
    }

    @Test
    void staffPlanOnlyWhatTheyLead() {
        Acting.asStaff(ben);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.create(new Forms().led(amy).form(), null))
                .withMessageContaining("must be one of its leads");
        var session = trust.session("A").led(amy, ben);
        Acting.asStaff(cleo);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        planner.change(session.id(), 0, new Forms().led(cleo).form()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> planner.callOff(session.id(), "Snow"));
        Acting.asStaff(ben);
        planner.change(session.id(), 0, new Forms().led(amy, ben).form());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        planner.change(session.id(), 1, new Forms().led(amy).form()))
                .withMessageContaining("must be one of its leads");
        Acting.asNobody();
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> planner.publish(session.id()))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
    }

    @Test
    void codesAreReadableAndNeverTwice() {
        trust.session("OTP-2526-007");
        Acting.asAdministrator();

        assertThat(planner.create(new Forms().form(), null)).isEqualTo("OTP-2526-008");
        assertThat(planner.create(new Forms().form(), null)).isEqualTo("OTP-2526-009");
        assertThat(planner.create(new Forms().on("2026-09-08").form(), null)).isEqualTo("OTP-2627-001");
    }

    @Test
    void publishesWhatIsWholeAndTakesItBackWhileNobodyHasBooked() {
        Acting.asAdministrator();
        String code = planner.create(new Forms().places(null).form(), null);
        var draft = planner.open(code).orElseThrow();
        assertThatExceptionOfType(PlanProblems.class)
                .isThrownBy(() -> planner.publish(draft.id()))
                .satisfies(problem -> assertThat(problem.byField()).containsOnlyKeys("capacity"));

        planner.change(draft.id(), draft.version(), new Forms().places(3).form());
        planner.publish(draft.id());
        assertThat(status(code)).isEqualTo(SessionStatus.PLANNED);
        assertThat(told()).contains(Set.of(What.PUBLISHED));
        planner.withdraw(draft.id());
        assertThat(status(code)).isEqualTo(SessionStatus.DRAFT);

        planner.publish(draft.id());
        Acting.asStaff(ben);
        desk.book(draft.id(), ben);
        Acting.asAdministrator();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.withdraw(draft.id()))
                .withMessageContaining("Somebody has booked it");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        trust.session("A").ledFromOutside("Prof. Jones");
        Acting.asAdministrator();
        var first = planner.open("A").orElseThrow();
        var second = planner.open("A").orElseThrow();

        planner.change(first.id(), first.version(), new Forms().titled("Mine").form());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> planner.change(
                        second.id(),
                        second.version(),
                        new Forms().titled("Theirs").form()));
        assertThat(planner.open("A").orElseThrow().form().title()).isEqualTo("Mine");
    }

    @Test
    void leadsAloneRaiseTheVersionToo() {
        var session = trust.session("A").led(amy);
        Acting.asAdministrator();
        var opened = planner.open("A").orElseThrow();
        var form = opened.form();

        planner.change(
                session.id(), opened.version(), Forms.of(form).led(ben, amy).form());

        assertThat(told()).containsExactly(Set.of(What.LEADS));
        assertThat(planner.open("A").orElseThrow().version()).isGreaterThan(opened.version());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> planner.change(session.id(), opened.version(), form));
        assertThat(planner.open("A").orElseThrow().form().leading())
                .extracting(PlannedLead::personId)
                .containsExactly(ben, amy);
    }

    @Test
    void saysExactlyWhatChanged() {
        var session = trust.session("A").ledFromOutside("Prof. Jones");
        Acting.asAdministrator();
        planner.change(
                session.id(), 0, new Forms().on("2026-02-04").venue("Oak hall").form());
        assertThat(told()).containsExactly(Set.of(What.DATE_OR_TIME, What.PLACE, What.TEXT));

        int version = planner.open("A").orElseThrow().version();
        planner.change(
                session.id(),
                version,
                new Forms().on("2026-02-04").venue("Oak hall").form());
        assertThat(told()).hasSize(1);
        planner.change(
                session.id(),
                version,
                new Forms().on("2026-02-04").venue("Oak hall").places(21).form());
        assertThat(told()).last().isEqualTo(Set.of(What.CAPACITY));
    }

    @Test
    void morePlacesGoToThoseInLine() {
        var session = trust.session("A").on("2026-02-03").places(1).ledFromOutside("Prof. Jones");
        trust.booked(session, ben);
        Acting.asStaff(cleo);
        desk.join(session.id(), cleo);
        Acting.asAdministrator();

        var outcome = planner.change(session.id(), 0, new Forms().places(2).form());

        assertThat(outcome.movedUp()).isEqualTo(1);
        Acting.asStaff(cleo);
        assertThat(calendar.find("A").orElseThrow().booked()).isTrue();
    }

    @Test
    void neverFewerPlacesThanTaken() {
        var session = trust.session("A").on("2026-02-03").ledFromOutside("Prof. Jones");
        trust.booked(session, ben, cleo);
        Acting.asAdministrator();

        assertThatExceptionOfType(PlanProblems.class)
                .isThrownBy(() ->
                        planner.change(session.id(), 0, new Forms().places(1).form()))
                .satisfies(problem -> assertThat(problem.byField())
                        .containsEntry("capacity", "2 places are taken, so there must be at least 2"));
    }

    @Test
    void callsOffWithAReasonAndTakesItBack() {
        var session = trust.session("A").on("2026-02-03").ledFromOutside("Prof. Jones");
        trust.booked(session, ben);
        trust.booked(trust.session("B").on("2026-02-03"), ben);
        Acting.asAdministrator();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.callOff(session.id(), "  "))
                .withMessageContaining("Say why");

        planner.callOff(session.id(), "Snow");
        assertThat(status("A")).isEqualTo(SessionStatus.CANCELLED);
        assertThat(jdbc.sql("SELECT called_off_why FROM training_session WHERE code = 'A'")
                        .query(String.class)
                        .single())
                .isEqualTo("Snow");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.change(session.id(), 1, new Forms().form()))
                .withMessageContaining("Reinstate it first");

        var outcome = planner.reinstate(session.id());
        assertThat(outcome.clashing()).isEqualTo(1);
        assertThat(status("A")).isEqualTo(SessionStatus.PLANNED);
        assertThat(told()).containsExactly(Set.of(What.CALLED_OFF), Set.of(What.REINSTATED));
    }

    @Test
    void theTimeOfADeliveredSessionStays() {
        var session = trust.session("A")
                .on("2026-02-03")
                .ledFromOutside("Prof. Jones")
                .delivered();
        Acting.asAdministrator();

        planner.change(session.id(), 0, new Forms().titled("Better words").form());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.change(
                        session.id(), 1, new Forms().at("15:00", "16:00").form()))
                .withMessageContaining("has been held");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.callOff(session.id(), "Snow"))
                .withMessageContaining("has been held");
    }

    @Test
    void whoHasAPlaceCannotLeadIt() {
        var session = trust.session("A").on("2026-02-03").led(amy);
        trust.booked(session, ben);
        Acting.asAdministrator();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.change(
                        session.id(), 0, new Forms().led(amy, ben).form()))
                .withMessageContaining("has a place in this session");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.change(
                        session.id(), 0, new Forms().led(amy, amy).form()))
                .withMessageContaining("named twice");
    }

    @Test
    void deletesOnlyDrafts() {
        Acting.asAdministrator();
        String code = planner.create(new Forms().led(amy).form(), null);
        long id = planner.open(code).orElseThrow().id();

        planner.delete(id);

        assertThat(planner.open(code)).isEmpty();
        var session = trust.session("A");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.delete(session.id()))
                .withMessageContaining("Only a draft");
    }

    @Test
    void warnsOfTooFewFromTheDayOfTheWarningOn() {
        Acting.asAdministrator();
        for (String by : List.of("2026-01-14", "2026-01-15")) {
            String code = planner.create(
                    new Forms()
                            .titled("By " + by)
                            .led(amy)
                            .minimum(3, LocalDate.parse(by))
                            .form(),
                    null);
            planner.publish(planner.open(code).orElseThrow().id());
        }

        Acting.asStaff(amy);
        assertThat(planned.tooFewForMe()).extracting(PlannedRow::title).containsExactly("By 2026-01-14");
        Acting.asStaff(ben);
        assertThat(planned.tooFew()).isEmpty();
    }

    private List<Set<What>> told() {
        return events.stream(SessionChanged.class).map(SessionChanged::what).toList();
    }

    private SessionStatus status(String code) {
        return calendar.find(code).orElseThrow().status();
    }
}
