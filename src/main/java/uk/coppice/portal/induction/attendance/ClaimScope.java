package uk.coppice.portal.induction.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Mark;

/**
 * Who decides on a claim: those who lead the session, the trust's induction lead and administrators; on a make-up also
 * the teacher's mentor of today. Never the teacher. What somebody may not decide on is not in the query.
 */
@Component
class ClaimScope {

    private static final String LEADS =
            "EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = c.session_id AND l.person_id = :viewer)";
    private static final String MENTORS = """
            (c.kind <> 'WAS_THERE' AND EXISTS (SELECT 1 FROM induction_support su WHERE su.induction_id = c.induction_id
              AND su.kind = 'MENTOR' AND su.person_id = :viewer AND su.from_date <= :today
              AND (su.to_date IS NULL OR su.to_date >= :today)))""";
    private static final String IN_POST = " JOIN post po ON po.person_id = %s.person_id AND po.start_date <= :today "
            + "AND (po.end_date IS NULL OR po.end_date >= :today) ";
    // Nobody nearer to it works for the trust: it would wait for ever.
    private static final String NOBODY_ELSE = "(NOT EXISTS (SELECT 1 FROM session_lead n" + IN_POST.formatted("n")
            + "WHERE n.session_id = c.session_id AND n.person_id <> i.person_id) AND (c.kind = 'WAS_THERE' OR NOT EXISTS "
            + "(SELECT 1 FROM induction_support m" + IN_POST.formatted("m")
            + "WHERE m.induction_id = c.induction_id AND m.kind = 'MENTOR' AND m.from_date <= :today "
            + "AND (m.to_date IS NULL OR m.to_date >= :today))))";
    // One that the register has overtaken asks for nothing.
    private static final String WAITING = "WHERE c.settled = 0 AND i.person_id <> :viewer "
            + "AND (a.mark IS NULL OR a.mark NOT IN ('ATTENDED', 'PART', 'MADE_UP')) AND ";

    private final ClaimRows rows;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ClaimScope(ClaimRows rows, StaffDirectory directory, JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Whether the current viewer decides on any claim, as induction lead or administrator. */
    boolean everything() {
        var viewer = currentViewer.get();
        return viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    /** Whether the current viewer decides on a claim. */
    boolean decides(Claim claim) {
        long viewer = viewer();
        return viewer != claim.person()
                && (everything()
                        || jdbc.sql("SELECT COUNT(*)" + ClaimRows.FROM + "WHERE c.id = :id AND (" + LEADS + " OR "
                                                + MENTORS + ")")
                                        .param("id", claim.id())
                                        .param("viewer", viewer)
                                        .param("today", LocalDate.now(clock))
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    /** All open claims that the current viewer may decide on, the oldest first. */
    List<OpenClaim> all() {
        return everything() ? waiting("1 = 1") : waiting("(" + LEADS + " OR " + MENTORS + ")");
    }

    /** Those that are the current viewer's to decide: of their sessions, of whom they mentor, or of nobody nearer. */
    List<OpenClaim> own() {
        return waiting("(" + LEADS + " OR " + MENTORS + (everything() ? " OR " + NOBODY_ELSE : "") + ")");
    }

    /** Whether the viewer mentors somebody or leads a session of which something was ever claimed, or decides on all. */
    boolean everAny() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM induction_support su WHERE su.person_id = :viewer "
                                + "AND su.kind = 'MENTOR') + (SELECT COUNT(*) FROM attendance_claim c WHERE "
                                + (everything() ? "1 = 1" : LEADS) + ")")
                        .param("viewer", viewer())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<OpenClaim> waiting(String whose) {
        var today = LocalDate.now(clock);
        var found = jdbc.sql(ClaimRows.SELECT
                        + ", s.code, s.title, s.session_date, a.mark, x.mark AS instead_mark, "
                        + "CONCAT(e.first_name, ' ', e.last_name) AS ect" + ClaimRows.FROM
                        + " JOIN training_session s ON s.id = c.session_id JOIN person e ON e.id = i.person_id "
                        + "LEFT JOIN attendance a ON a.session_id = c.session_id AND a.person_id = i.person_id "
                        + "AND a.superseded = 0 LEFT JOIN attendance x ON x.session_id = c.instead_id "
                        + "AND x.person_id = i.person_id AND x.superseded = 0 "
                        + WAITING + whose + " ORDER BY c.asked_at, c.id")
                .param("viewer", viewer())
                .param("today", today)
                .query((row, n) -> {
                    var claim = rows.claim(row);
                    return new OpenClaim(
                            claim,
                            row.getString("ect"),
                            "",
                            row.getString("code"),
                            row.getString("title"),
                            row.getObject("session_date", LocalDate.class),
                            claim.ready(today),
                            mark(row.getString("mark")),
                            mark(row.getString("instead_mark")));
                })
                .list();
        var people =
                directory.find(found.stream().map(open -> open.claim().person()).toList(), today);
        return found.stream()
                .map(open -> {
                    var person = people.get(open.claim().person());
                    return person == null ? open : open.at(person.workplace());
                })
                .toList();
    }

    private static @Nullable Mark mark(@Nullable String mark) {
        return mark == null ? null : Mark.valueOf(mark);
    }

    private long viewer() {
        return currentViewer.get().recordedBy();
    }
}
