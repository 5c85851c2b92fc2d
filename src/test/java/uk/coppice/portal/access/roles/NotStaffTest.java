package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Trustees and others without a post: they come in while a role runs, and not a day longer. It is 14 January 2026. */
@DatabaseTest
class NotStaffTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final String EMAIL = "tess@trustees.example";

    private final RoleDesk desk;
    private final PersonRoles roles;
    private final SignInSessions sessions;
    private final LeaverGrants leavers;
    private final StaffDirectory directory;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;

    NotStaffTest(
            RoleDesk desk,
            PersonRoles roles,
            SignInSessions sessions,
            LeaverGrants leavers,
            StaffDirectory directory,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.roles = roles;
        this.sessions = sessions;
        this.leavers = leavers;
        this.directory = directory;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        Acting.asAdministrator();
    }

    @Test
    void aTrusteeIsAViewerFromTheFirstToTheLastDay() {
        long tess = add(GrantableRole.TRUSTEE, TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(roles.viewer(tess)).isEmpty();
        assertThat(roles.withWorkEmail(EMAIL)).isEmpty();
        clock.set("2026-01-15T00:00");
        var viewer = roles.viewer(tess).orElseThrow();
        assertThat(viewer.roles()).containsExactly(Roles.TRUSTEE);
        assertThat(viewer.name()).isEqualTo("Tess True");
        assertThat(viewer.nameScope()).isEqualTo(NameScope.NOBODY);
        assertThat(roles.withWorkEmail(EMAIL)).containsExactly(tess);
        String key = sessions.open(viewer, SignInWay.LINK, null, "Chrome");
        clock.set("2026-01-16T23:59");
        assertThat(roles.withWorkEmail(EMAIL)).containsExactly(tess);
        key = sessions.open(viewer, SignInWay.LINK, null, "Chrome");
        assertThat(sessions.check(key, true)).isPresent();
        clock.set("2026-01-17T00:00");
        assertThat(sessions.check(key, true)).isEmpty();
        assertThat(roles.viewer(tess)).isEmpty();
        assertThat(roles.withWorkEmail(EMAIL)).isEmpty();
    }

    @Test
    void whoIsEndedWhileSignedInIsOutAtTheNextRequest() {
        long tess = add(GrantableRole.TRUSTEE, TODAY, null);
        String key = sessions.open(roles.viewer(tess).orElseThrow(), SignInWay.LINK, null, "Chrome");
        assertThat(sessions.check(key, true)).isPresent();

        desk.endNow(tess, GrantableRole.TRUSTEE, grant(tess), "Stood down");

        assertThat(sessions.check(key, true)).isEmpty();
    }

    @Test
    void theirAddressIsNobodyElses() {
        add(GrantableRole.TRUSTEE, TODAY, null);

        refused(() -> add(GrantableRole.TRUSTEE, TODAY, null), "Tess True has the email " + EMAIL + " already");
        refused(() -> add("", "True", EMAIL), "first name");
        refused(() -> add("=Tess", "True", "other@example.org"), "first name");
        refused(() -> add("Tess", "True", " "), "work email is missing");
        refused(() -> add("Tess", "True", "tess"), "must be an address");
        assertThat(count("person")).isEqualTo(1);
    }

    /** Either both or neither: a grant that is refused leaves no record behind. */
    @Test
    void withoutTheGrantThereIsNoRecord() {
        refused(() -> add(GrantableRole.TRUSTEE, TODAY.minusDays(1), null), "today or later");
        refused(() -> add(GrantableRole.HR, TODAY, null), "has no post");
        assertThat(count("person")).isZero();
    }

    @Test
    void theyStandInNoListOfStaff() {
        long tess = add(GrantableRole.TRUSTEE, TODAY, null);

        assertThat(directory.search("tess", TODAY, 5)).isEmpty();
        assertThat(directory.withWorkEmail(EMAIL, TODAY)).isEmpty();
        assertThat(directory.isWorkEmail(EMAIL, TODAY)).isFalse();
        assertThat(directory.find(tess, TODAY).orElseThrow().workplace()).isEmpty();
    }

    /** What somebody was granted as staff ends with the last post; as trustee they come back by a grant of its own. */
    @Test
    void aLeaverKeepsNothing() {
        long lee = trust.person("Lee Left");
        trust.email(lee, "lee@willow.example");
        trust.post(lee, willow, StaffGroup.HEAD).to("2026-01-14");
        desk.grant(lee, GrantableRole.TRUST_ADMINISTRATOR, TODAY, null, "While head");
        desk.grant(lee, GrantableRole.TRUSTEE, TODAY.plusDays(1), null, "Elected");
        assertThat(roles.viewer(lee).orElseThrow().is(Roles.TRUST_ADMINISTRATOR))
                .isTrue();

        clock.set("2026-01-15T00:00");

        assertThat(roles.viewer(lee).orElseThrow().roles()).containsExactly(Roles.TRUSTEE);
        Acting.asOperator();
        leavers.find().forEach(leavers::end);
        leavers.find().forEach(leavers::end);
        assertThat(jdbc.sql("SELECT end_date FROM role_grant WHERE role = 'TRUST_ADMINISTRATOR'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-01-14");
        assertThat(count("role_grant_change")).isEqualTo(1);
        trust.post(lee, willow, StaffGroup.TEACHER).from("2026-01-15");
        assertThat(roles.viewer(lee).orElseThrow().roles()).containsExactlyInAnyOrder(Roles.STAFF, Roles.TRUSTEE);
    }

    @Test
    void whoMovesSchoolWithinAMonthKeepsTheirs() {
        long mo = trust.person("Mo Moves");
        trust.post(mo, willow, StaffGroup.ADMIN).to("2026-01-13");
        trust.grant(mo, Roles.HR, "2025-09-01", null);
        trust.post(mo, trust.school("Oak Primary"), StaffGroup.ADMIN).from("2026-02-01");
        Acting.asOperator();

        assertThat(roles.viewer(mo)).isEmpty();
        assertThat(leavers.find()).isEmpty();
        clock.set("2026-02-01T08:00");
        assertThat(roles.viewer(mo).orElseThrow().is(Roles.HR)).isTrue();
    }

    private long add(GrantableRole role, LocalDate from, @Nullable LocalDate to) {
        return desk.grant(new RoleDesk.NotStaff("Tess", "True", EMAIL), role, from, to, "Elected")
                .person();
    }

    private void add(String first, String last, String email) {
        desk.grant(new RoleDesk.NotStaff(first, last, email), GrantableRole.TRUSTEE, TODAY, null, "Elected");
    }

    private long grant(long person) {
        return jdbc.sql("SELECT id FROM role_grant WHERE person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessageContaining(why);
    }
}
