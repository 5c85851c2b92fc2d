package uk.coppice.portal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.platform.security.Viewer;

/**
 * One-time sign-in links, made at the server's command line: how the first administrator of a real trust gets in. Who
 * can make one could read the database anyway. A link works once, for {@link #VALID_FOR}; only its hash is stored.
 */
@Service
public class SignInLinks {

    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonRoles roles;

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
    @Audited(value = Act.CHANGED, what = "sign-in link", person = "#personId")
    public String issue(@Nullable Long personId) {
        String token = Secrets.make();
        jdbc.sql("INSERT INTO sign_in_link (id, token_hash, person_id, expires_at) VALUES (?, ?, ?, ?)")
                .param(Ids.next())
                .param(Secrets.fingerprint(token))
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
                .param("hash", Secrets.fingerprint(token))
                .update();
        if (used == 0) {
            return Optional.empty();
        }
        Long person = jdbc.sql("SELECT person_id FROM sign_in_link WHERE token_hash = ?")
                .param(Secrets.fingerprint(token))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
        return person == null ? Optional.of(roles.administrator()) : roles.viewer(person);
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
