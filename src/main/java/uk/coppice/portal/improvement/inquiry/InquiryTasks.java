package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** What waits for somebody: as an author, as one who is invited, as a reviewer. */
@Service
public class InquiryTasks {

    private static final int MOST = 20;
    private static final String NOT_CHECKED =
            "i.stage IN ('PLANNED', 'IN_PROGRESS') AND i.year_from = :year AND NOT EXISTS "
                    + "(SELECT 1 FROM inquiry_check k WHERE k.inquiry_id = i.id)";

    private final JdbcClient jdbc;
    private final InquiryScope scope;
    private final InquirySettings settings;
    private final CurrentViewer viewer;
    private final Clock clock;

    InquiryTasks(JdbcClient jdbc, InquiryScope scope, InquirySettings settings, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.settings = settings;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What there is to do. */
    public enum Kind {
        /** Somebody invites the viewer. */
        INVITED,
        /** Findings came back with a note. */
        CAME_BACK,
        /** The viewer has not said what they think of publication. */
        CONSENT,
        /** The viewer is asked how it goes. */
        CHECK
    }

    /** One thing to do with an inquiry. */
    public record Task(Kind kind, String code, String question) {}

    /**
     * What waits for a reviewer, counted.
     *
     * @param toReview findings handed in
     * @param toPublish reviewed findings that every author agrees to publish
     * @param toRead mid-year checks that no head has read
     * @param unchecked inquiries whose authors have not said how it goes, once the day has come
     */
    public record Review(int toReview, int toPublish, int toRead, int unchecked) {

        static final Review NONE = new Review(0, 0, 0, 0);
    }

    /** The viewer's own, the most urgent first. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Task> own() {
        if (viewer.get().personId() == null) {
            return List.of();
        }
        return jdbc.sql("SELECT 'INVITED', i.code, i.question, i.since FROM inquiry i JOIN inquiry_author a "
                        + "ON a.inquiry_id = i.id WHERE a.person_id = :me AND a.joined = FALSE "
                        + "AND i.stage IN ('PLANNED', 'IN_PROGRESS') "
                        + "UNION ALL SELECT 'CAME_BACK', i.code, i.question, i.since FROM inquiry i "
                        + "WHERE i.stage = 'IN_PROGRESS' AND " + InquiryScope.MINE
                        + " AND 'SEND_BACK' = (SELECT b.move FROM inquiry_step b WHERE b.inquiry_id = i.id "
                        + "ORDER BY b.taken_at DESC, b.id DESC LIMIT 1) "
                        + "UNION ALL SELECT 'CONSENT', i.code, i.question, i.since FROM inquiry i "
                        + "JOIN inquiry_author a ON a.inquiry_id = i.id WHERE i.stage = 'REVIEWED' "
                        + "AND a.person_id = :me AND a.joined = TRUE AND a.consent IS NULL "
                        + "UNION ALL SELECT 'CHECK', i.code, i.question, i.since FROM inquiry i WHERE "
                        + (checksAsked() ? NOT_CHECKED : "1 = 0") + " AND " + InquiryScope.MINE
                        + " ORDER BY 4 LIMIT " + MOST)
                .params(parameters())
                .query((row, n) -> new Task(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /** What waits for the viewer as a reviewer; nothing for anybody else. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Review toReview() {
        if (!viewer.get().is(Roles.SCHOOL_LEADER) && !viewer.get().is(Roles.TRUST_ADMINISTRATOR)) {
            return Review.NONE;
        }
        return new Review(
                count("i.stage = 'FINDINGS_SUBMITTED'"),
                count("i.stage = 'REVIEWED' AND NOT EXISTS (SELECT 1 FROM inquiry_author c WHERE c.inquiry_id = i.id "
                        + "AND c.joined = TRUE AND (c.consent IS NULL OR c.consent <> 'GIVEN'))"),
                viewer.get().is(Roles.SCHOOL_LEADER)
                        ? count("EXISTS (SELECT 1 FROM inquiry_check k WHERE k.inquiry_id = i.id "
                                + "AND k.read_at IS NULL) AND i.stage IN ('PLANNED', 'IN_PROGRESS')")
                        : 0,
                viewer.get().is(Roles.SCHOOL_LEADER) && checksAsked() ? count(NOT_CHECKED) : 0);
    }

    private int count(String which) {
        return jdbc.sql("SELECT COUNT(*) FROM inquiry i WHERE " + which + " AND " + scope.reviewed())
                .params(parameters())
                .query(Integer.class)
                .single();
    }

    private boolean checksAsked() {
        var today = LocalDate.now(clock);
        return !today.isBefore(settings.checkDay(AcademicYear.of(today)));
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("year", AcademicYear.of(LocalDate.now(clock)).firstDay());
        return parameters;
    }
}
