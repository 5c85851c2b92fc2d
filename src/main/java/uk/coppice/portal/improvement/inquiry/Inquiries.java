package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;

/**
 * Finds inquiries. Staff see those that they work on or are invited to; heads those of authors who worked at their
 * school since the inquiry's year began; administrators all.
 */
@Service
public class Inquiries {

    private static final int MOST_OWN = 100;

    private final JdbcClient jdbc;
    private final InquiryRows rows;
    private final InquiryScope scope;
    private final Schools schools;
    private final CurrentViewer viewer;
    private final Clock clock;

    Inquiries(
            JdbcClient jdbc, InquiryRows rows, InquiryScope scope, Schools schools, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scope = scope;
        this.schools = schools;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those that the viewer works on or is invited to: invitations first, then the latest. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<InquirySummary> mine() {
        return rows.summaries(
                "JOIN inquiry_author a ON a.inquiry_id = i.id AND a.person_id = :me "
                        + "ORDER BY a.joined, i.year_from DESC, i.since DESC, i.id LIMIT " + MOST_OWN,
                scope.parameters());
    }

    /** A page of those that the viewer leads, the latest change first. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of inquiries")
    public List<InquirySummary> list(InquiryFilter filter, int offset, int limit) {
        var parameters = parameters(filter);
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return rows.summaries(
                "WHERE " + where(filter) + " ORDER BY i.since DESC, i.id DESC LIMIT :limit OFFSET :offset", parameters);
    }

    /** How many {@link #list} finds in all. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public int count(InquiryFilter filter) {
        return jdbc.sql("SELECT COUNT(*) FROM inquiry i WHERE " + where(filter))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** An inquiry that the viewer may open; empty for any other, known or not. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(
            value = Act.SAW,
            what = "inquiry of a colleague",
            object = "#result.code()",
            when =
                    "#result.joined().?[personId() == @signedIn.get().recordedBy()].isEmpty() and #result.publishedOn() == null")
    public Optional<Inquiry> find(String code) {
        return load(code);
    }

    /** Whether {@link #find} finds one: says nothing of it, so that nothing is noted of what the viewer looked at. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public boolean isThere(String code) {
        return load(code).isPresent();
    }

    /** Whether the viewer may edit such an inquiry now. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public boolean mayEdit(String code) {
        return load(code).filter(Inquiry::open).isPresent();
    }

    private Optional<Inquiry> load(String code) {
        return jdbc.sql("SELECT id FROM inquiry WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .flatMap(id -> {
                    var parts = scope.parts(id);
                    return parts.isEmpty() ? Optional.empty() : Optional.of(rows.load(id, parts));
                });
    }

    /** The schools that a leader may choose between, by name. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<School> schools() {
        var scope = viewer.get().is(Roles.TRUST_ADMINISTRATOR)
                ? NameScope.EVERYONE
                : NameScope.of(viewer.get().ledSchools());
        return schools.within(scope, LocalDate.now(clock));
    }

    /** The academic years that there are inquiries of, the latest first. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<AcademicYear> years() {
        return jdbc.sql("SELECT DISTINCT year_from FROM inquiry ORDER BY year_from DESC")
                .query((row, n) -> AcademicYear.of(row.getObject(1, LocalDate.class)))
                .list();
    }

    private String where(InquiryFilter filter) {
        var conditions = new ArrayList<String>(List.of(scope.led()));
        if (filter.year() != null) {
            conditions.add("i.year_from = :year");
        }
        if (filter.stage() != null) {
            conditions.add("i.stage = :stage");
        }
        if (filter.checkToRead()) {
            conditions.add("i.stage IN ('PLANNED', 'IN_PROGRESS') AND EXISTS (SELECT 1 FROM inquiry_check k "
                    + "WHERE k.inquiry_id = i.id AND k.read_at IS NULL)");
        }
        if (!filter.school().isEmpty()) {
            conditions.add("EXISTS (SELECT 1 FROM inquiry_author sa JOIN post sp ON sp.person_id = sa.person_id "
                    + "JOIN school s ON s.id = sp.school_id WHERE sa.inquiry_id = i.id AND sa.joined = TRUE "
                    + "AND s.code = :school AND sp.start_date <= :today "
                    + "AND (sp.end_date IS NULL OR sp.end_date >= i.year_from))");
        }
        if (!filter.text().isBlank()) {
            conditions.add("(LOWER(i.question) LIKE :text ESCAPE '!' OR LOWER(i.code) LIKE :text ESCAPE '!' "
                    + "OR EXISTS (SELECT 1 FROM inquiry_author ta JOIN person tp ON tp.id = ta.person_id "
                    + "WHERE ta.inquiry_id = i.id AND ta.joined = TRUE "
                    + "AND LOWER(CONCAT(tp.first_name, ' ', tp.last_name)) LIKE :text ESCAPE '!'))");
        }
        return String.join(" AND ", conditions);
    }

    private Map<String, Object> parameters(InquiryFilter filter) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        if (filter.year() != null) {
            parameters.put("year", filter.year().firstDay());
        }
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage().name());
        }
        parameters.put("school", filter.school());
        parameters.put("text", "%" + LikeText.of(filter.text()) + "%");
        return parameters;
    }
}
