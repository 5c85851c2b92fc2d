package uk.coppice.portal.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** The limits are those that hold without a setting: 4 hours idle, 12 hours in all, one for the break-glass administrator. */
@DatabaseTest
class SignInSessionsTest {

    private final SignInSessions sessions;
    private final BreakGlass breakGlass;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final RetentionTimes times;
    private long willow;
    private long amy;

    SignInSessionsTest(
            SignInSessions sessions,
            BreakGlass breakGlass,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc,
            RetentionTimes times) {
        this.sessions = sessions;
        this.breakGlass = breakGlass;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.times = times;
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
    }

    @Test
    void counts() {
        String key = open(amy);

        assertThat(sessions.check(key, true)).map(Viewer::personId).contains(amy);
        assertThat(sessions.check(key + "x", true)).isEmpty();
        assertThat(jdbc.sql("SELECT key_hash FROM sign_in_session")
                        .query(String.class)
                        .single())
                .isNotEqualTo(key);
    }

    @Test
    void onceEndedItNeverCountsAgain() {
        String key = open(amy);
        sessions.end(key);

        assertThat(sessions.check(key, true)).isEmpty();
    }

    @Test
    void endsFourHoursAfterTheLastThingDone() {
        String key = open(amy);
        clock.pass(Duration.ofHours(3));
        assertThat(sessions.check(key, true)).isPresent();
        clock.pass(Duration.ofHours(4).minusSeconds(1));
        assertThat(sessions.check(key, false)).isPresent();
        clock.pass(Duration.ofSeconds(1));

        assertThat(sessions.check(key, true))
                .as("what a page sends by itself is nothing done")
                .isEmpty();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        String key = open(amy);
        for (int hour = 1; hour < 12; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sessions.check(key, true)).isPresent();
        }
        clock.pass(Duration.ofHours(1));

        assertThat(sessions.check(key, true)).isEmpty();
        clock.pass(Duration.ofHours(-1));
        assertThat(sessions.check(key, true)).as("it was ended for good").isEmpty();
    }

    @Test
    void aLeaverIsOutOnTheDayAfterTheLastInPost() {
        long leaving = trust.person("Lea Leaving");
        trust.post(leaving, willow, StaffGroup.TEACHER).to("2026-01-14");
        clock.set("2026-01-14T22:00");
        String key = open(leaving);

        clock.set("2026-01-14T23:59");
        assertThat(sessions.check(key, true)).isPresent();
        clock.set("2026-01-15T00:00");
        assertThat(sessions.check(key, true)).isEmpty();
    }

    @Test
    void aRoleThatEndedIsGoneAtTheNextRequest() {
        trust.grant(amy, Roles.HR, "2026-01-01", null);
        String key = open(amy);
        assertThat(sessions.check(key, true).orElseThrow().is(Roles.HR)).isTrue();
        trust.together(
                () -> jdbc.sql("UPDATE role_grant SET end_date = '2026-01-13'").update());

        assertThat(sessions.check(key, true).orElseThrow().is(Roles.HR)).isFalse();
    }

    @Test
    void aHeadWhoMovesSchoolLeadsTheOtherOne() {
        long oak = trust.school("Oak Primary");
        long head = trust.person("Hana Head");
        trust.post(head, willow, StaffGroup.HEAD).to("2026-01-14");
        trust.post(head, oak, StaffGroup.HEAD).from("2026-01-15");
        clock.set("2026-01-14T22:00");
        String key = open(head);

        assertThat(sessions.check(key, true).orElseThrow().ledSchools()).containsExactly(willow);
        clock.set("2026-01-15T00:01");
        assertThat(sessions.check(key, true).orElseThrow().ledSchools()).containsExactly(oak);
    }

    @Test
    void oneSeesAndEndsOnesOwnAlone() {
        long ben = trust.teacher("Ben Brown", willow);
        String phone = sessions.open(viewer(amy), SignInWay.PROVIDER, "google", "Chrome on Android");
        clock.pass(Duration.ofMinutes(5));
        String desk = sessions.open(viewer(amy), SignInWay.LINK, null, "Edge on Windows");
        String bens = open(ben);
        acting(amy, phone);

        assertThat(sessions.mine())
                .extracting(OpenSession::device, OpenSession::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Chrome on Android", true),
                        org.assertj.core.groups.Tuple.tuple("Edge on Windows", false));
        acting(ben, bens);
        long bensId = sessions.mine().getFirst().id();
        acting(amy, phone);
        sessions.endMine(bensId);
        assertThat(sessions.check(bens, true)).isPresent();
        sessions.endMyOthers();
        assertThat(sessions.check(desk, true)).isEmpty();
        assertThat(sessions.check(phone, true)).isPresent();
        sessions.endMine(sessions.mine().getFirst().id());
        assertThat(sessions.check(phone, true)).isEmpty();
        assertThat(sessions.mine()).isEmpty();
    }

    @Test
    void whatIsOverIsNotListed() {
        String key = open(amy);
        acting(amy, key);
        clock.pass(Duration.ofHours(4));

        assertThat(sessions.mine()).isEmpty();
    }

    @Test
    void theBreakGlassAdministratorHasAnHourAndIsOutWhenItIsTurnedOff() {
        Acting.asOperator();
        breakGlass.turnOn();
        var administrator = new Viewer(null, "Break-glass administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of());
        String first = sessions.open(administrator, SignInWay.BREAK_GLASS, null, "");
        String second = sessions.open(administrator, SignInWay.BREAK_GLASS, null, "");

        clock.pass(Duration.ofMinutes(59));
        assertThat(sessions.check(first, true)).contains(administrator);
        clock.pass(Duration.ofMinutes(1));
        assertThat(sessions.check(first, true)).isEmpty();
        clock.pass(Duration.ofMinutes(-30));
        assertThat(sessions.check(second, true)).isPresent();
        breakGlass.turnOff();
        assertThat(sessions.check(second, true)).isEmpty();
    }

    @Test
    void aSessionOfNobodyCountsForNobody() {
        for (var way : List.of(SignInWay.PROVIDER, SignInWay.DEMO)) {
            var nobody = new Viewer(null, "", Set.of(), Set.of());

            assertThat(sessions.check(sessions.open(nobody, way, null, ""), true))
                    .isEmpty();
        }
    }

    @Test
    void isForgottenAfterAMonth() {
        open(amy);
        var rule = times.rules().stream()
                .filter(one -> one.key().equals("sign-in-sessions"))
                .findFirst()
                .orElseThrow();
        var started = LocalDate.now(clock);

        assertThat(rule.remove(times.of(rule).over(started.plusDays(30)), 10)).isZero();
        assertThat(rule.remove(times.of(rule).over(started.plusDays(31)), 10)).isEqualTo(1);
    }

    private String open(long person) {
        return sessions.open(viewer(person), SignInWay.PROVIDER, "google", "Chrome on Android");
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "Person", Set.of(Roles.STAFF), Set.of());
    }

    private static void acting(long person, String key) {
        Acting.asStaff(person);
        var authentication = (UsernamePasswordAuthenticationToken) java.util.Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication());
        authentication.setDetails(new SignedInBy(key, SignInWay.PROVIDER, null, null));
    }
}
