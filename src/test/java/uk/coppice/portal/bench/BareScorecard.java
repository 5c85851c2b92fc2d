package uk.coppice.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of {@link LargeTrust} asked of the database alone, one statement an indicator. Only as general as that trust
 * needs: nobody there has posts of different dates, or two absences.
 */
final class BareScorecard {

    private static final String FIRST = "'2025-09-01'";
    private static final String AS_OF = "'2026-08-31'";
    private static final String DELIVERED =
            "s.status = 'DELIVERED' AND s.session_date BETWEEN " + FIRST + " AND " + AS_OF;
    private static final String PRESENT = "a.present = TRUE";
    private static final String NOT_ITS_LEAD = "NOT EXISTS (SELECT 1 FROM session_lead own "
            + "WHERE own.session_id = a.session_id AND own.person_id = a.person_id)";

    private static final String TEACHING = "IN ('HEAD', 'DEPUTY', 'ASSISTANT_HEAD', 'TEACHER', 'UNQUALIFIED_TEACHER')";
    private static final String ELIGIBLE = eligible("p.staff_group " + TEACHING);
    // Nobody who teaches there has another main post.
    private static final String ELIGIBLE_OTHERS = eligible("NOT EXISTS (SELECT 1 FROM post t WHERE t.person_id = "
            + "p.person_id AND t.staff_group " + TEACHING + " AND " + active("t", AS_OF) + ")");
    private static final String WITH_FINDINGS = "year_from = " + FIRST + " AND findings_on <= " + AS_OF
            + " AND stage IN ('FINDINGS_SUBMITTED', 'REVIEWED', 'PUBLISHED', 'NOT_PUBLISHED')";

    private static String eligible(String which) {
        return "SELECT p.person_id FROM post p LEFT JOIN long_absence l "
                + "ON l.person_id = p.person_id AND l.from_date <= " + AS_OF + " AND l.to_date >= " + FIRST
                + " WHERE " + which + " AND "
                + active("p", AS_OF) + " GROUP BY p.person_id "
                + "HAVING MAX(DATEDIFF(" + AS_OF + ", GREATEST(p.start_date, " + FIRST + ")) + 1) "
                + "- COALESCE(MAX(DATEDIFF(LEAST(l.to_date, " + AS_OF + "), GREATEST(l.from_date, " + FIRST
                + ")) + 1), 0) >= 90";
    }

    private static final String SESSIONS_OF = "SELECT person_id, COUNT(*) AS sessions FROM ("
            + "SELECT a.person_id FROM training_session s JOIN attendance a ON a.session_id = s.id WHERE " + DELIVERED
            + " AND s.kind <> 'ECT' AND " + PRESENT + " AND a.person_id IS NOT NULL AND " + NOT_ITS_LEAD
            + " UNION ALL SELECT l.person_id FROM training_session s JOIN session_lead l ON l.session_id = s.id WHERE "
            + DELIVERED + " AND s.kind <> 'ECT' AND l.person_id IS NOT NULL) counted GROUP BY person_id";

    private static final String ACROSS = "SELECT a.session_id FROM training_session s "
            + "JOIN attendance a ON a.session_id = s.id JOIN post p ON p.person_id = a.person_id "
            + "JOIN school c ON c.id = p.school_id WHERE " + DELIVERED + " AND " + PRESENT + " AND " + NOT_ITS_LEAD
            + " AND " + active("p", "s.session_date") + " AND c.in_trust_from <= s.session_date "
            + "GROUP BY a.session_id HAVING COUNT(DISTINCT c.id) >= 2";

    private final Connection connection;

    BareScorecard(Connection connection) {
        this.connection = connection;
    }

    /** Numerator and denominator of every indicator, as 'n/N'. */
    Map<String, String> figures() throws SQLException {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("cpd-reach-1", reach(1));
        figures.put("cpd-reach-3", reach(3));
        figures.put(
                "co-leading",
                one("SELECT COUNT(across.person_id), COUNT(*) FROM ("
                        + "SELECT DISTINCT p.person_id FROM post p JOIN school c ON c.id = p.school_id WHERE "
                        + active("p", AS_OF)
                        + " AND c.in_trust_from <= " + AS_OF
                        + ") based LEFT JOIN (SELECT DISTINCT l.person_id FROM session_lead l "
                        + "JOIN (" + ACROSS
                        + ") x ON x.session_id = l.session_id) across ON across.person_id = based.person_id"));
        figures.put(
                "outside-attendance",
                one("SELECT SUM(CASE WHEN a.person_id IS NOT NULL THEN NOT EXISTS ("
                        + "SELECT 1 FROM post p LEFT JOIN school c ON c.id = p.school_id WHERE p.person_id = a.person_id AND "
                        + active("p", "s.session_date") + " AND (c.id IS NULL OR c.in_trust_from <= s.session_date)) "
                        // no guest of that trust comes from a school of it
                        + "ELSE 1 END), COUNT(*) FROM training_session s JOIN attendance a ON a.session_id = s.id WHERE "
                        + DELIVERED + " AND " + PRESENT + " AND (a.person_id IS NULL OR " + NOT_ITS_LEAD
                        + ") AND EXISTS ("
                        + "SELECT 1 FROM session_lead l JOIN post p ON p.person_id = l.person_id "
                        + "LEFT JOIN school c ON c.id = p.school_id WHERE l.session_id = s.id AND "
                        + active("p", "s.session_date") + " AND (c.id IS NULL OR c.in_trust_from <= s.session_date))"));
        figures.put(
                "training-quality",
                one(
                        "SELECT SUM(e.rated_good), SUM(e.rated) FROM evaluation e WHERE e.kind IN ('SESSION', 'SERIES') AND e.trust_led = TRUE AND e.closing IS NOT NULL "
                                + "AND e.last_day BETWEEN " + FIRST + " AND " + AS_OF));
        figures.put(
                "ect-completion",
                one("SELECT COUNT(CASE WHEN outcome = 'PASS' THEN 1 END), COUNT(*) FROM induction_outcome "
                        + "WHERE outcome_on BETWEEN " + FIRST + " AND " + AS_OF));
        figures.put("inquiry-teaching", inquiries(ELIGIBLE));
        figures.put("inquiry-non-teaching", inquiries(ELIGIBLE_OTHERS));
        figures.put(
                "inquiry-published",
                one("SELECT COUNT(CASE WHEN stage = 'PUBLISHED' AND published_on <= " + AS_OF
                        + " THEN 1 END), COUNT(*) FROM inquiry WHERE " + WITH_FINDINGS));
        figures.put(
                "progression",
                one("SELECT COUNT(DISTINCT o.person_id), COUNT(DISTINCT p.person_id) FROM post p "
                        + "LEFT JOIN progression_offer o ON o.person_id = p.person_id AND o.offered_on BETWEEN " + FIRST
                        + " AND " + AS_OF + " LEFT JOIN school c ON c.id = p.school_id WHERE " + active("p", AS_OF)
                        + " AND (c.id IS NULL OR c.in_trust_from <= " + AS_OF + ")"));
        figures.put("schools-in-trust", one("SELECT COUNT(*), 1 FROM school WHERE in_trust_from <= " + AS_OF));
        figures.put("positive-contribution", agreement("positive_contribution"));
        figures.put("views-considered", agreement("views_considered"));
        return figures;
    }

    private String reach(int sessions) throws SQLException {
        return one("SELECT SUM(COALESCE(c.sessions, 0) >= " + sessions + "), COUNT(*) FROM (" + ELIGIBLE
                + ") e LEFT JOIN (" + SESSIONS_OF + ") c ON c.person_id = e.person_id");
    }

    private String inquiries(String eligible) throws SQLException {
        return one(
                "SELECT COUNT(a.person_id), COUNT(*) FROM (" + eligible + ") e LEFT JOIN (SELECT DISTINCT w.person_id "
                        + "FROM inquiry i JOIN inquiry_author w ON w.inquiry_id = i.id AND w.joined = TRUE WHERE "
                        + WITH_FINDINGS + ") a ON a.person_id = e.person_id");
    }

    private String agreement(String question) throws SQLException {
        return one("SELECT SUM(CASE WHEN f.band IN ('strongly_agree', 'agree') THEN f.people END), "
                + "SUM(CASE WHEN f.band IN ('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree') "
                + "THEN f.people END) FROM survey s JOIN survey_figure f "
                + "ON f.survey_id = s.id AND f.question = '" + question + "' AND f.cut = 'ALL' "
                + "WHERE s.kind = 'MID_YEAR' AND s.opens_at BETWEEN " + FIRST + " AND " + AS_OF);
    }

    private static String active(String post, String day) {
        return "%1$s.start_date <= %2$s AND (%1$s.end_date IS NULL OR %1$s.end_date >= %2$s)".formatted(post, day);
    }

    private String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            String figure = row.getLong(1) + "/" + row.getLong(2);
            connection.commit();
            return figure;
        }
    }
}
