package uk.coppice.portal.improvement.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.LikeText;

/**
 * Published findings, for anybody. Their text and files stand here when they are published here; else a link leads to
 * where they are. Authors are named when they agreed to be.
 */
@Service
public class OpenFindings {

    /** A condition over {@code inquiry i}: every author has agreed, and it is published here. */
    static final String TEXT_IS_PUBLIC = "i.stage = 'PUBLISHED' AND i.public_url IS NULL AND NOT EXISTS "
            + "(SELECT 1 FROM inquiry_author c WHERE c.inquiry_id = i.id AND c.joined = TRUE "
            + "AND (c.consent IS NULL OR c.consent <> 'GIVEN'))";

    private static final String PUBLIC =
            "i.stage = 'PUBLISHED' AND (i.public_url IS NOT NULL OR (" + TEXT_IS_PUBLIC + "))";
    private static final String FOUND = "WHERE " + PUBLIC + " AND LOWER(i.question) LIKE :text ESCAPE '!'";

    private final JdbcClient jdbc;
    private final FindingRows rows;

    OpenFindings(JdbcClient jdbc, FindingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A page of them, the latest first.
     *
     * @param text a part of the question; empty: any
     */
    @Transactional(readOnly = true)
    public List<Finding> search(String text, int offset, int limit) {
        return rows.find(
                "1 = 0",
                FOUND + " ORDER BY i.published_on DESC, i.id DESC LIMIT :limit OFFSET :offset",
                Map.of("text", "%" + LikeText.of(text) + "%", "limit", limit, "offset", offset),
                true);
    }

    /** How many are found. */
    @Transactional(readOnly = true)
    public int count(String text) {
        return jdbc.sql("SELECT COUNT(*) FROM inquiry i " + FOUND)
                .param("text", "%" + LikeText.of(text) + "%")
                .query(Integer.class)
                .single();
    }

    /** One; empty for any that is not published. */
    @Transactional(readOnly = true)
    public Optional<Finding> find(String code) {
        return rows.find(TEXT_IS_PUBLIC, "WHERE i.code = :code AND " + PUBLIC, Map.of("code", code), true).stream()
                .findFirst();
    }
}
