package uk.coppice.portal.training.record;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.RateLimits;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionLeads;

/**
 * Certificates for those present at a delivered session: one for a person and session, with the same code for good.
 * Nothing is copied into it, so a corrected mark or a register opened again takes its validity away by itself.
 */
@Service
public class Certificates {

    private static final int LOOKS = 20;
    private static final Duration PER = Duration.ofMinutes(1);

    private static final String FIND = """
            SELECT c.code, p.first_name, p.last_name, s.title, s.session_date, s.start_time, s.end_time, s.status, a.mark, s.id
            FROM training_session s
            JOIN person p ON p.id = %s
            LEFT JOIN attendance a ON a.session_id = s.id AND a.person_id = p.id AND a.superseded = 0
                 AND NOT EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = s.id AND l.person_id = p.id)
            %s JOIN certificate c ON c.session_id = s.id AND c.person_id = p.id
            WHERE %s
            """;

    private final JdbcClient jdbc;
    private final SessionLeads leads;
    private final CurrentViewer currentViewer;
    private final RateLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(JdbcClient jdbc, SessionLeads leads, CurrentViewer currentViewer, RateLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.currentViewer = currentViewer;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One's own certificate of a session; it is issued when it is asked for first.
     *
     * @throws Refusal when one was not there, or the register is not finished
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public Certificate mine(String sessionCode) {
        Long me = currentViewer.get().personId();
        var found = me == null
                ? Optional.<Certificate>empty()
                : jdbc.sql(FIND.formatted(":me", "LEFT", "s.code = :session"))
                        .param("me", me)
                        .param("session", sessionCode)
                        .query((row, n) -> certificate(row))
                        .optional();
        var certificate = found.filter(Certificate::valid)
                .orElseThrow(() -> new Refusal(
                        "There is a certificate once you have been there and the register is " + "finished."));
        if (!certificate.code().isEmpty()) {
            return certificate;
        }
        String code = CertificateCode.make(random);
        jdbc.sql("INSERT INTO certificate (id, session_id, person_id, code, issued_at) "
                        + "SELECT ?, id, ?, ?, ? FROM training_session WHERE code = ?")
                .param(Ids.next())
                .param(me)
                .param(code)
                .param(StoredTime.of(clock.instant()))
                .param(sessionCode)
                .update();
        return new Certificate(
                code,
                certificate.person(),
                certificate.session(),
                certificate.date(),
                certificate.length(),
                certificate.part(),
                certificate.leads(),
                true);
    }

    /**
     * The certificate of a code, for anybody who holds it; empty when there is none.
     *
     * @param who the address that asks: its looks are counted together
     * @throws Refusal after too many looks
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Certificate> verify(String typed, String who) {
        if (!limits.allow("certificates looked up", who, LOOKS, PER)) {
            throw new Refusal("That was too many at once. Wait a minute, then try again.");
        }
        return jdbc.sql(FIND.formatted(
                        "(SELECT x.person_id FROM certificate x WHERE x.code = :code)", "", "c.code = :code"))
                .param("code", CertificateCode.read(typed))
                .query((row, n) -> certificate(row))
                .optional();
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        String code = row.getString(1);
        String mark = row.getString(9);
        var start = row.getObject(6, LocalTime.class);
        var end = row.getObject(7, LocalTime.class);
        long session = row.getLong(10);
        boolean present = mark != null && Mark.valueOf(mark).present();
        return new Certificate(
                code == null ? "" : code,
                row.getString(2) + " " + row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Duration.between(start, end),
                "PART".equals(mark),
                leads.of(List.of(session)).getOrDefault(session, List.of()).stream()
                        .map(SessionLeads.Lead::name)
                        .collect(Collectors.joining(", ")),
                present && "DELIVERED".equals(row.getString(8)));
    }
}
