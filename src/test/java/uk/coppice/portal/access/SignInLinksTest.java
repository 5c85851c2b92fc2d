package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SignInLinksTest {

    private final SignInLinks links;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private long willow;
    private long amy;

    SignInLinksTest(SignInLinks links, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.links = links;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
    }

    @Test
    void workOnce() {
        var token = links.issue(amy);

        assertThat(links.redeem(token)).map(Viewer::personId).contains(amy);
        assertThat(links.redeem(token)).isEmpty();
    }

    @Test
    void eachIsItsOwn() {
        var first = links.issue(amy);
        var second = links.issue(amy);

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(40);
        assertThat(links.redeem(second)).isPresent();
        assertThat(links.redeem(first)).isPresent();
    }

    @Test
    void workForAQuarterOfAnHour() {
        var early = links.issue(amy);
        var late = links.issue(amy);

        clock.pass(SignInLinks.VALID_FOR.minus(Duration.ofSeconds(1)));
        assertThat(links.redeem(early)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(links.redeem(late)).isEmpty();
    }

    @Test
    void doNotMindTheClocksGoingBack() {
        clock.set("2026-10-25T00:50");
        var token = links.issue(amy);
        clock.pass(Duration.ofMinutes(14));

        assertThat(links.redeem(token)).isPresent();
    }

    @Test
    void unknownOnesSignNobodyIn() {
        links.issue(amy);

        assertThat(links.redeem("")).isEmpty();
        assertThat(links.redeem("x' OR '1'='1")).isEmpty();
    }

    @Test
    void withoutAPersonTheySignTheAdministratorIn() {
        var viewer = links.redeem(links.issue(null)).orElseThrow();

        assertThat(viewer.personId()).isNull();
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Roles.TRUST_ADMINISTRATOR, Roles.TRAINING_ADMINISTRATOR);
    }

    @Test
    void aLeaverIsNotSignedIn() {
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.HEAD).to("2026-01-13");

        assertThat(links.redeem(links.issue(left))).isEmpty();
    }

    @Test
    void onlyAHashIsKept() {
        var token = links.issue(amy);

        assertThat(jdbc.sql("SELECT token_hash FROM sign_in_link")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(token);
    }

    @Test
    void onlyTheOperatorMakesThem() {
        Acting.asAdministrator();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.issue(amy));
    }
}
