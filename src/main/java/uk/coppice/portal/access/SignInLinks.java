package uk.coppice.portal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/**
 * One-time sign-in links, made at the server's command line: how the first administrator of a real trust gets in. Who
 * can make one could read the database anyway. A link works once, for {@link #VALID_FOR}; only its hash is stored.
 */
@Service
public class SignInLinks {

    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonRoles roles;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(JdbcClient jdbc, Clock clock, PersonRoles roles) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roles = roles;
    }

    /**
     * Makes a link's secret.
     *
     * @param personId whom it signs in; null for the administrator without a staff record
     */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public String issue(@Nullable Long personId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("INSERT INTO sign_in_link (id, token_hash, person_id, expires_at) VALUES (?, ?, ?, ?)")
                .param(Ids.next())
                .param(hash(token))
                .param(personId)
                .param(now().plus(VALID_FOR))
                .update();
        return token;
    }

    /** Uses a link up; empty when it is unknown, used, too old, or its person has left. */
    @PermitAll
    @Transactional
    public Optional<Viewer> redeem(String token) {
        int used = jdbc.sql("UPDATE sign_in_link SET used_at = :now "
                        + "WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
                .param("now", now())
                .param("hash", hash(token))
                .update();
        if (used == 0) {
            return Optional.empty();
        }
        Long person = jdbc.sql("SELECT person_id FROM sign_in_link WHERE token_hash = ?")
                .param(hash(token))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
        return person == null ? Optional.of(roles.administrator()) : roles.viewer(person);
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
