package uk.coppice.portal.survey.comments;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.security.Roles;

/** Comments that were let through, of the whole trust, once they are published. In an order that tells nothing. */
@Service
public class PublishedComments {

    private final JdbcClient jdbc;

    PublishedComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of the question; none of a survey that is open or that too few answered. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(long survey) {
        Map<String, List<String>> comments = new LinkedHashMap<>();
        jdbc.sql("SELECT c.question, c.words FROM survey_comment c JOIN survey s ON s.id = c.survey_id "
                        + "JOIN survey_comment_release r ON r.survey_id = s.id WHERE c.survey_id = ? "
                        + "AND c.review = 'SHOWN' AND s.state = 'CLOSED' AND s.responded >= s.minimum_group "
                        + "ORDER BY c.question, c.id")
                .param(survey)
                .query(row -> {
                    comments.computeIfAbsent(Objects.requireNonNull(row.getString(1)), key -> new ArrayList<>())
                            .add(TypedText.lines(Objects.requireNonNull(row.getString(2))));
                });
        return comments;
    }
}
