package uk.coppice.portal.training.record;

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
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionLeads;

/** Certificates as the tables know them: of staff, and of guests. */
@Component
class CertificateRows {

    private static final String COLUMNS =
            "s.title, s.session_date, s.start_time, s.end_time, s.status, a.mark, s.id FROM training_session s ";

    private static final String OF_STAFF = "SELECT c.code, CONCAT(p.first_name, ' ', p.last_name), " + COLUMNS + """
            JOIN person p ON p.id = %s
            LEFT JOIN attendance a ON a.session_id = s.id AND a.person_id = p.id AND a.superseded = 0
                 AND NOT EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = s.id AND l.person_id = p.id)
            %s JOIN certificate c ON c.session_id = s.id AND c.person_id = p.id
            WHERE %s
            """;

    private static final String OF_GUEST = "SELECT c.code, g.name, " + COLUMNS + """
            JOIN guest g ON g.id = %s
            LEFT JOIN attendance a ON a.session_id = s.id AND a.guest_id = g.id AND a.superseded = 0
            %s JOIN guest_certificate c ON c.session_id = s.id AND c.guest_id = g.id
            WHERE %s
            """;

    private final JdbcClient jdbc;
    private final SessionLeads leads;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateRows(JdbcClient jdbc, SessionLeads leads, Clock clock) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.clock = clock;
    }

    /** What a person's certificate says; without a code before it is issued. Empty: no such session. */
    Optional<Certificate> ofStaff(String sessionCode, long person) {
        return jdbc.sql(OF_STAFF.formatted(":who", "LEFT", "s.code = :session"))
                .param("who", person)
                .param("session", sessionCode)
                .query((row, n) -> certificate(row))
                .optional();
    }

    /** What a guest's certificate says; without a code before it is issued. Empty: no such session or guest. */
    Optional<Certificate> ofGuest(long session, long guest) {
        return jdbc.sql(OF_GUEST.formatted(":who", "LEFT", "s.id = :session"))
                .param("who", guest)
                .param("session", session)
                .query((row, n) -> certificate(row))
                .optional();
    }

    /** The certificate with this code, whoever's it is. */
    Optional<Certificate> of(String code) {
        return find(OF_STAFF, "(SELECT x.person_id FROM certificate x WHERE x.code = :code)", code)
                .or(() -> find(OF_GUEST, "(SELECT x.guest_id FROM guest_certificate x WHERE x.code = :code)", code));
    }

    /** Issues a person's certificate. */
    String issueToStaff(String sessionCode, long person) {
        return issue("certificate (id, code, issued_at, person_id, session_id)", "code", person, sessionCode);
    }

    /** Issues a guest's certificate. */
    String issueToGuest(long session, long guest) {
        return issue("guest_certificate (id, code, issued_at, guest_id, session_id)", "id", guest, session);
    }

    private Optional<Certificate> find(String sql, String who, String code) {
        return jdbc.sql(sql.formatted(who, "", "c.code = :code"))
                .param("code", code)
                .query((row, n) -> certificate(row))
                .optional();
    }

    private String issue(String table, String key, long who, Object session) {
        String code = CertificateCode.make(random);
        jdbc.sql("INSERT INTO " + table + " SELECT ?, ?, ?, ?, id FROM training_session WHERE " + key + " = ?")
                .param(Ids.next())
                .param(code)
                .param(StoredTime.of(clock.instant()))
                .param(who)
                .param(session)
                .update();
        return code;
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        String code = row.getString(1);
        String marked = row.getString(8);
        var mark = marked == null ? null : Mark.valueOf(marked);
        long session = row.getLong(9);
        return new Certificate(
                code == null ? "" : code,
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Duration.between(row.getObject(5, LocalTime.class), row.getObject(6, LocalTime.class)),
                mark,
                leads.of(List.of(session)).getOrDefault(session, List.of()).stream()
                        .map(SessionLeads.Lead::name)
                        .collect(Collectors.joining(", ")),
                mark != null && mark.present() && "DELIVERED".equals(row.getString(7)));
    }
}
