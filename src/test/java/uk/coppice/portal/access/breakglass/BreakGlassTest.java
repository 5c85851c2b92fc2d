package uk.coppice.portal.access.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.access.breakglass.BreakGlassUse.Outcome;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class BreakGlassTest {

    private static final String WRONG = "000000";

    private final BreakGlass breakGlass;
    private final BreakGlassSwitch power;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TestTrust trust;

    BreakGlassTest(BreakGlass breakGlass, BreakGlassSwitch power, TestClock clock, JdbcClient jdbc, TestTrust trust) {
        this.trust = trust;
        this.breakGlass = breakGlass;
        this.power = power;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void isOffUntilTheOperatorTurnsItOn() {
        assertThat(power.isOn()).isFalse();
        assertThat(breakGlass.enter("", code(OneTimeCode.newSecret()), "10.0.0.1"))
                .isEmpty();
        Acting.asAdministrator();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(breakGlass::turnOn);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(breakGlass::turnOff);
    }

    @Test
    void letsInByPhraseAndCodeTogether() {
        var keys = breakGlass.turnOn();
        Acting.asNobody();

        assertThat(breakGlass.enter(keys.phrase(), wrongCode(keys), "10.0.0.1")).isEmpty();
        assertThat(breakGlass.enter("AAAAA-AAAAA-AAAAA-AAAAA", code(keys.secret()), "10.0.0.1"))
                .isEmpty();
        assertThat(enter(keys))
                .map(Viewer::roles)
                .contains(Roles.withImplied(java.util.Set.of(Roles.TRUST_ADMINISTRATOR)));
        assertThat(enter(keys)).as("a code works once").isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(breakGlass.enter(
                        keys.phrase().toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
                        code(keys.secret()).substring(0, 3) + " "
                                + code(keys.secret()).substring(3),
                        "10.0.0.1"))
                .as("as people type it")
                .isPresent();
    }

    @Test
    void takesFiveWrongCodesAndThenRests() {
        var keys = breakGlass.turnOn();
        for (int i = 0; i < BreakGlass.WRONG_CODES; i++) {
            assertThat(breakGlass.enter(keys.phrase(), wrongCode(keys), "10.0.0." + i))
                    .isEmpty();
        }
        assertThat(enter(keys)).isEmpty();
        clock.pass(BreakGlass.WITHIN);
        assertThat(enter(keys)).isPresent();

        assertThat(breakGlass.uses())
                .extracting(BreakGlassUse::outcome)
                .startsWith(Outcome.SIGNED_IN, Outcome.TOO_MANY, Outcome.WRONG_CODE)
                .endsWith(Outcome.TURNED_ON)
                .hasSize(8);
    }

    @Test
    void whoDoesNotHaveThePhraseCannotLockItsHolderOut() {
        var keys = breakGlass.turnOn();
        for (int i = 0; i < 50; i++) {
            assertThat(breakGlass.enter("WRONG-" + i, WRONG, "10.0.0.1")).isEmpty();
        }

        assertThat(breakGlass.enter(keys.phrase(), code(keys.secret()), "10.0.0.1"))
                .isPresent();
        assertThat(breakGlass.uses()).hasSize(2);
    }

    @Test
    void newKeysVoidTheOldOnesAndOffIsOff() {
        var old = breakGlass.turnOn();
        var keys = breakGlass.turnOn();

        assertThat(enter(old)).isEmpty();
        assertThat(enter(keys)).isPresent();
        breakGlass.turnOff();
        breakGlass.turnOff();
        clock.pass(Duration.ofMinutes(1));
        assertThat(enter(keys)).isEmpty();
        assertThat(breakGlass.uses())
                .extracting(BreakGlassUse::outcome)
                .containsExactly(Outcome.TURNED_OFF, Outcome.SIGNED_IN, Outcome.TURNED_ON, Outcome.TURNED_ON);
    }

    /** As after another PORTAL_SECRET, with which the app's secret can't be opened: a wrong code, and no fault. */
    @Test
    void keysOfAnotherSecretOpenNothing() {
        var keys = breakGlass.turnOn();
        trust.together(() -> jdbc.sql("UPDATE break_glass SET sealed_secret = 'sealed-with-another'")
                .update());

        assertThat(enter(keys)).isEmpty();
        assertThat(breakGlass.uses()).extracting(BreakGlassUse::outcome).startsWith(Outcome.WRONG_CODE);
    }

    @Test
    void keepsNeitherPhraseNorSecretInTheClear() {
        var keys = breakGlass.turnOn();

        assertThat(jdbc.sql("SELECT CONCAT(phrase_hash, sealed_secret) FROM break_glass")
                        .query(String.class)
                        .single())
                .doesNotContain(keys.secret())
                .doesNotContain(keys.phrase().replace("-", ""));
    }

    private Optional<Viewer> enter(BreakGlass.Keys keys) {
        return breakGlass.enter(keys.phrase(), code(keys.secret()), "10.0.0.9");
    }

    private String code(String secret) {
        return OneTimeCode.at(secret, clock.instant());
    }

    /** One that is none of those around now. */
    private String wrongCode(BreakGlass.Keys keys) {
        return OneTimeCode.match(keys.secret(), WRONG, clock.instant(), 0).isEmpty() ? WRONG : "000001";
    }
}
