package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.access.RoleGrants;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.access.identity.AccountBound;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFacts;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.RegisterDesk;

/** What real work leaves in the trail. */
@DatabaseTest
class TrailOfWorkTest {

    private final PersonFiles files;
    private final StaffDesk desk;
    private final RegisterDesk register;
    private final RoleGrants grants;
    private final SignInSessions sessions;
    private final BreakGlass breakGlass;
    private final ApplicationEventPublisher events;
    private final TestTrust trust;
    private final TestClock clock;
    private final TrailReader trail;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private long helen;

    TrailOfWorkTest(
            PersonFiles files,
            StaffDesk desk,
            RegisterDesk register,
            RoleGrants grants,
            SignInSessions sessions,
            BreakGlass breakGlass,
            ApplicationEventPublisher events,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.files = files;
        this.desk = desk;
        this.register = register;
        this.grants = grants;
        this.sessions = sessions;
        this.breakGlass = breakGlass;
        this.events = events;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.trail = new TrailReader(jdbc);
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        helen = trust.staff("Helen Head", willow, StaffGroup.HEAD);
    }

    @Test
    void aStaffRecordIsConfidentialToOthersAndOnlyWhereItSaysMore() {
        String number = number(amy);
        Acting.asStaff(trust.teacher("Ben Brown", willow));
        files.of(number);
        Acting.asStaff(amy);
        files.of(number);
        assertThat(trail.rows()).isEmpty();

        Acting.asLeaderOf(helen, willow);
        files.of(number);
        files.of("no such number");
        assertThat(trail.rows())
                .containsExactly(
                        new TrailReader.Row("PERSON", helen, "SCHOOL_LEADER STAFF", "SAW", "staff record", amy, "", 0));
    }

    @Test
    void anEditIsARowAndOneThatIsRefusedIsNone() {
        Acting.as(helen, Roles.STAFF, Roles.HR);
        var marry = PersonEdit.facts(new PersonFacts("Amy", "Brown", null, null));
        assertThatThrownBy(() -> desk.change(amy, 5, marry)).isInstanceOf(Refusal.class);
        assertThat(trail.rows()).isEmpty();

        var undo = desk.change(amy, 0, marry);
        desk.undo(undo);
        assertThat(trail.rows()).hasSize(2).allMatch(row -> row.act().equals("CHANGED") && row.about() == amy);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_trail WHERE what LIKE '%Brown%' OR thing LIKE '%Brown%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMarkIsARowOfTheRegister() {
        var session = trust.session("A").led(helen);
        trust.booked(session, amy);
        clock.set("2026-01-20T15:45");
        Acting.asStaff(helen);
        register.sheet("A");
        register.mark(session.id(), Delegate.person(amy), Mark.ATTENDED);

        assertThat(trail.rows())
                .hasSize(2)
                .allMatch(row -> row.what().equals("register") && row.thing().equals("A"));
        assertThat(trail.rows().getLast().about()).isEqualTo(amy);
    }

    @Test
    void comingAndGoingAreRowsOfThePersonWhoComesAndGoes() {
        var viewer = new Viewer(amy, "Amy Adams", Set.of(Roles.STAFF), Set.of());
        Acting.asNobody();
        String key = sessions.open(viewer, SignInWay.PROVIDER, "microsoft", "Chrome on Android");
        sessions.end(key);
        sessions.end(key);

        assertThat(trail.rows())
                .containsExactly(
                        new TrailReader.Row(
                                "PERSON",
                                amy,
                                "STAFF",
                                "SIGNED_IN",
                                "session",
                                0,
                                "with a school account (microsoft)",
                                0),
                        new TrailReader.Row("PERSON", amy, "", "SIGNED_OUT", "session", 0, "signed out", 0));
    }

    @Test
    void aSessionThatIsOverIsARow() {
        var viewer = new Viewer(amy, "Amy Adams", Set.of(Roles.STAFF), Set.of());
        String key = sessions.open(viewer, SignInWay.DEMO, null, "Test");
        clock.set("2026-01-14T23:00");
        assertThat(sessions.check(key, true)).isEmpty();
        assertThat(trail.rows().getLast().thing()).startsWith("over");
    }

    @Test
    void accountsRolesAndTheBreakGlassAdministratorAreRows() {
        events.publishEvent(new AccountBound(1, amy, true));
        grants.grant(amy, Roles.HR, "Covers for Helen, who is ill");
        breakGlass.turnOn();

        assertThat(trail.deeds())
                .containsExactly("CHANGED sign-in account", "CHANGED role", "CHANGED break-glass administrator");
        assertThat(trail.rows())
                .extracting(TrailReader.Row::thing)
                .containsExactly("bound at first sign-in", GrantableRole.HR.words(), "turned on");
        assertThat(trail.rows()).extracting(TrailReader.Row::kind).containsOnly("COMMAND_LINE");
    }

    @Test
    void whoIsRefusedAtAServiceSawNothing() {
        Acting.asStaff(amy);
        assertThatThrownBy(() -> grants.grant(amy, Roles.HR, "me")).isInstanceOf(AccessDeniedException.class);
        assertThat(trail.rows()).isEmpty();
    }

    private String number(long person) {
        return jdbc.sql("SELECT staff_no FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
