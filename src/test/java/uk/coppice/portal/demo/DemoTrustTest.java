package uk.coppice.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.booking.OfferDesk;
import uk.coppice.portal.training.booking.Requests;
import uk.coppice.portal.training.register.RegisterDesk;

@DatabaseTest
class DemoTrustTest {

    private final DemoTrust demo;
    private final DemoPersonas personas;
    private final Installation installation;
    private final RegisterDesk registers;
    private final BookingAudit audit;
    private final Requests requests;
    private final OfferDesk offers;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    DemoTrustTest(
            DemoTrust demo,
            DemoPersonas personas,
            Installation installation,
            RegisterDesk registers,
            BookingAudit audit,
            Requests requests,
            OfferDesk offers,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.demo = demo;
        this.personas = personas;
        this.installation = installation;
        this.registers = registers;
        this.audit = audit;
        this.requests = requests;
        this.offers = offers;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T20:00",
                "2026-09-01T00:00",
                "2026-08-31T23:59",
                "2027-02-28T12:34",
                "2028-02-29T03:00",
                "2026-03-29T01:30",
                "2026-12-25T08:00"
            })
    void hasPastRunningAndComingSessionsOnAnyDay(String moment) {
        clock.set(moment);
        var now = LocalDateTime.now(clock);

        demo.load();

        assertThat(installation.kind()).isEqualTo(Installation.Kind.DEMO);
        assertThat(count("session_date < '" + now.toLocalDate() + "' AND status = 'DELIVERED'"))
                .isGreaterThan(10);
        assertThat(count("session_date = '" + now.toLocalDate() + "' AND start_time <= '" + now.toLocalTime()
                        + "' AND end_time >= '" + now.toLocalTime() + "' AND status = 'PLANNED'"))
                .isEqualTo(1);
        assertThat(count("session_date > '" + now.toLocalDate() + "' AND status = 'PLANNED'"))
                .isGreaterThan(10);
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        assertThat(count("status = 'DRAFT'")).isEqualTo(1);
        assertThat(count("open_to_guests = TRUE AND status = 'PLANNED'")).isGreaterThan(1);
        assertThat(rows("topic_request")).isEqualTo(2);
        assertThat(rows("advertised_role WHERE closes_on >= '" + now.toLocalDate() + "'"))
                .isEqualTo(2);
        assertThat(rows("session_resource")).isEqualTo(2);
    }

    @Test
    void theHeadHasARequestToDecideAndAFullSessionItsLine() {
        demo.load();
        Acting.as(personas.viewer(personas.all().get(3)));

        assertThat(requests.count()).isEqualTo(1);
        assertThat(rows("booking WHERE superseded = 0 AND state = 'WAITING'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00", // a school day
                "2026-11-23T15:59",
                "2026-11-23T16:00", // from here on tomorrow's waiting list is frozen
                "2026-11-27T23:59", // a Friday
                "2026-11-22T08:30", // a Sunday
                "2026-10-23T15:00", // before half-term
                "2026-12-25T08:00",
                "2027-07-21T16:00" // the last hours before the summer
            })
    void theTeacherIsOfferedAPlaceAtAnyHour(String moment) {
        clock.set(moment);

        demo.load();

        var teacher = personas.viewer(personas.all().getFirst());
        long me = Objects.requireNonNull(teacher.personId());
        var until = jdbc.sql("SELECT expires_at FROM booking WHERE superseded = 0 AND state = 'OFFERED' "
                        + "AND person_id = ?")
                .param(me)
                .query(LocalDateTime.class)
                .single();
        assertThat(StoredTime.moment(until)).isAfter(clock.instant());
        long session = jdbc.sql("SELECT id FROM training_session WHERE code = 'T3-17'")
                .query(Long.class)
                .single();
        Acting.as(teacher);
        offers.take(session, me);
        assertThat(rows("booking WHERE superseded = 0 AND state = 'OFFERED'")).isZero();
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void eachPersonaSignsInAsWhatTheyAre() {
        demo.load();

        assertThat(personas.all().stream().map(personas::viewer))
                .extracting(Viewer::roles)
                .containsExactly(
                        Set.of(Roles.STAFF),
                        Set.of(Roles.STAFF),
                        Set.of(Roles.STAFF),
                        Set.of(Roles.STAFF, Roles.SCHOOL_LEADER),
                        Set.of(Roles.STAFF, Roles.CENTRAL_TEAM, Roles.ECT_LEAD),
                        Set.of(Roles.STAFF, Roles.CENTRAL_TEAM, Roles.HR),
                        Roles.withImplied(Set.of(Roles.STAFF, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR)),
                        Set.of(Roles.STAFF, Roles.TRAINING_ADMINISTRATOR),
                        Set.of(Roles.TRUSTEE),
                        Set.of(Roles.DATA_PROTECTION_OFFICER));
    }

    @Test
    void theLeadHasARegisterToTakeNow() {
        demo.load();
        Acting.as(personas.viewer(personas.all().get(2)));

        assertThat(registers.toTake()).extracting(session -> session.code()).contains("NOW-1");
    }

    @Test
    void overARealTrustNobodyIsAPersona() {
        demo.load();
        var teacher = personas.all().getFirst();
        trust.holds(Installation.Kind.TRUST);

        assertThat(personas.all()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> personas.viewer(teacher));
    }

    @Test
    void neverMixesWithARealTrust() {
        trust.holds(Installation.Kind.TRUST);

        assertThatExceptionOfType(Refusal.class).isThrownBy(demo::load);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM person").query(Integer.class).single())
                .isZero();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private int count(String where) {
        return jdbc.sql("SELECT COUNT(*) FROM training_session WHERE " + where)
                .query(Integer.class)
                .single();
    }
}
