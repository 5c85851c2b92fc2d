package uk.coppice.portal.access.breakglass;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.breakglass.BreakGlassUse.Outcome;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.SealedTokens;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.platform.security.TypedCode;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.web.RateLimits;

/**
 * The administrator for bad days, when no provider answers: a phrase of 20 random signs, kept in a safe, and a code from
 * an app. Off until somebody with the server's shell turns it on. The phrase (99 random bits) cannot be guessed, so pupils
 * who try cannot lock the administrator out; codes can be, so whoever has the phrase has five tries in 15 minutes.
 */
@Service
public class BreakGlass {

    /** Wrong codes with the right phrase, on all servers together, within {@link #WITHIN}. */
    static final int WRONG_CODES = 5;

    /** Tries with a wrong phrase from one network that the log tells of, within {@link #WITHIN}. */
    static final int TOLD = 10;

    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);
    private static final String PURPOSE = "break-glass";
    private static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");
    private static final int PHRASE_SIGNS = 20;
    private static final int GROUP = 5;
    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final SealedTokens seal;
    private final PersonRoles roles;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlass(
            JdbcClient jdbc,
            SealedTokens seal,
            PersonRoles roles,
            RateLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.roles = roles;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is shown once, when it is turned on.
     *
     * @param phrase for the safe, in groups of five
     * @param secret for the app, typed
     */
    public record Keys(String phrase, String secret) {}

    /** Turns it on with new keys; those before work no more. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public Keys turnOn() {
        String phrase = TypedCode.make(PHRASE_SIGNS, GROUP);
        String secret = OneTimeCode.newSecret();
        jdbc.sql("DELETE FROM break_glass").update();
        jdbc.sql(
                        "INSERT INTO break_glass (id, phrase_hash, sealed_secret, last_step, turned_on_at) VALUES (1, ?, ?, 0, ?)")
                .params(Secrets.fingerprint(plain(phrase)), seal.seal(PURPOSE, FOR_GOOD, secret), now())
                .update();
        tell(Outcome.TURNED_ON, "");
        return new Keys(phrase, secret);
    }

    /** Turns it off; whoever is signed in by it is out at their next request. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public void turnOff() {
        if (jdbc.sql("DELETE FROM break_glass").update() > 0) {
            tell(Outcome.TURNED_OFF, "");
        }
    }

    /**
     * Comes in; empty when phrase or code are wrong, tried too often, or it is off. Which of them is not told.
     *
     * @param address of the network that asks
     */
    @PermitAll
    @UnderLock
    public Optional<Viewer> enter(String phrase, String code, String address) {
        var keys = jdbc.sql("SELECT sealed_secret, last_step FROM break_glass WHERE phrase_hash = ? FOR UPDATE")
                .param(Secrets.fingerprint(plain(phrase)))
                .query((row, n) -> new Stored(row.getString(1), row.getLong(2)))
                .optional()
                .orElse(null);
        if (keys == null) {
            if (limits.allow(PURPOSE, address, TOLD, WITHIN)) {
                LOG.warn("Break-glass sign-in from {}: it is off, or the phrase was wrong", address);
            }
            return Optional.empty();
        }
        if (wrongCodes() >= WRONG_CODES) {
            tell(Outcome.TOO_MANY, address);
            return Optional.empty();
        }
        var secret = seal.open(PURPOSE, keys.sealedSecret()).map(List::getFirst);
        if (secret.isEmpty()) {
            LOG.error(
                    "The break-glass keys were made with another PORTAL_SECRET and open nothing any more: make new ones "
                            + "with ./portal break-glass on");
        }
        var step = secret.map(one -> OneTimeCode.match(one, code.replace(" ", ""), clock.instant(), keys.lastStep()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            tell(Outcome.WRONG_CODE, address);
            return Optional.empty();
        }
        jdbc.sql("UPDATE break_glass SET last_step = ?").param(step.getAsLong()).update();
        tell(Outcome.SIGNED_IN, address);
        return Optional.of(roles.breakGlass());
    }

    /** Its uses, the newest first, at most 50. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "uses of the break-glass administrator")
    public List<BreakGlassUse> uses() {
        return jdbc.sql("SELECT used_at, outcome, address FROM break_glass_use ORDER BY id DESC LIMIT :most")
                .param("most", MOST_SHOWN)
                .query((row, n) -> new BreakGlassUse(
                        StoredTime.wall(row.getObject(1, LocalDateTime.class), clock.getZone()),
                        Outcome.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
    }

    private record Stored(String sealedSecret, long lastStep) {}

    private int wrongCodes() {
        return jdbc.sql("SELECT COUNT(*) FROM break_glass_use WHERE outcome = ? AND used_at > ?")
                .params(Outcome.WRONG_CODE.name(), StoredTime.of(clock.instant().minus(WITHIN)))
                .query(Integer.class)
                .single();
    }

    private void tell(Outcome outcome, String address) {
        LOG.warn("Break-glass administrator: {}{}", outcome, address.isEmpty() ? "" : " from " + address);
        long id = Ids.next();
        jdbc.sql("INSERT INTO break_glass_use (id, used_at, outcome, address) VALUES (?, ?, ?, ?)")
                .params(id, now(), outcome.name(), address)
                .update();
        events.publishEvent(new BreakGlassUsed(id, outcome, address));
    }

    /** As typed by whoever copies it from paper. */
    private static String plain(String phrase) {
        return phrase.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
