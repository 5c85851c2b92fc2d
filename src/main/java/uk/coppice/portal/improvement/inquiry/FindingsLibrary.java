package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.security.Roles;

/**
 * What colleagues have found, for all staff: findings that were reviewed, and those that were published. What a reviewer
 * decided not to publish stays with its authors.
 */
@Service
public class FindingsLibrary {

    /** The folder of the public pages, from the portal's root. */
    public static final String PUBLIC_FOLDER = "/open/findings/";

    /** The stages whose findings all staff may read. */
    static final Set<Stage> SHARED = EnumSet.of(Stage.REVIEWED, Stage.PUBLISHED);

    private static final String SHARED_ROWS = "i.stage IN ('REVIEWED', 'PUBLISHED')";

    private final JdbcClient jdbc;
    private final FindingRows rows;

    FindingsLibrary(JdbcClient jdbc, FindingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A page of those found, the latest first, without their texts.
     *
     * @param text a part of the question, the findings or an author's name; empty: any
     * @param year null: of any year
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Finding> search(String text, @Nullable AcademicYear year, int offset, int limit) {
        var parameters = parameters(text, year);
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return rows.find(
                "1 = 0",
                "WHERE " + where(text, year) + " ORDER BY i.since DESC, i.id DESC LIMIT :limit OFFSET :offset",
                parameters,
                false);
    }

    /** How many are found. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public int count(String text, @Nullable AcademicYear year) {
        return jdbc.sql("SELECT COUNT(*) FROM inquiry i WHERE " + where(text, year))
                .params(parameters(text, year))
                .query(Integer.class)
                .single();
    }

    /** One, whole; empty for any that is not shared. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<Finding> find(String code) {
        return rows.find("1 = 1", "WHERE i.code = :code AND " + SHARED_ROWS, Map.of("code", code), false).stream()
                .findFirst();
    }

    private static String where(String text, @Nullable AcademicYear year) {
        return SHARED_ROWS
                + (year == null ? "" : " AND i.year_from = :year")
                + (text.isBlank()
                        ? ""
                        : " AND (LOWER(i.question) LIKE :text ESCAPE '!' OR LOWER(i.findings) LIKE :text ESCAPE '!' "
                                + "OR EXISTS (SELECT 1 FROM inquiry_author ta JOIN person tp ON tp.id = ta.person_id "
                                + "WHERE ta.inquiry_id = i.id AND ta.joined = TRUE "
                                + "AND LOWER(CONCAT(tp.first_name, ' ', tp.last_name)) LIKE :text ESCAPE '!'))");
    }

    private static Map<String, Object> parameters(String text, @Nullable AcademicYear year) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", "%" + LikeText.of(text) + "%");
        if (year != null) {
            parameters.put("year", year.firstDay());
        }
        return parameters;
    }
}
