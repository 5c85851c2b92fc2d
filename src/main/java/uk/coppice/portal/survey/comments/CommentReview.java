package uk.coppice.portal.survey.comments;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Reading comments before others do. Only of closed surveys that enough people answered. They stand in the order of their
 * random keys: the same at each visit, and it tells nothing. Who decided on a comment is not kept beside it.
 */
@Service
public class CommentReview {

    /** The longest comment. */
    public static final int LONGEST = 2000;

    private static final String READABLE =
            "s.state = 'CLOSED' AND s.responded IS NOT NULL AND s.responded >= s.minimum_group";

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final Clock clock;

    CommentReview(JdbcClient jdbc, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Closed surveys with comments, those with some to read first, then the latest. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<ReviewCard> surveys() {
        return cards("").query(CommentReview::card).list();
    }

    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<ReviewCard> find(String code) {
        return cards("AND s.code = :code ")
                .param("code", code)
                .query(CommentReview::card)
                .optional();
    }

    private JdbcClient.StatementSpec cards(String which) {
        return jdbc.sql("SELECT s.id, s.code, s.title, "
                + "SUM(CASE WHEN c.review = 'WAITING' THEN 1 ELSE 0 END) AS waiting, "
                + "SUM(CASE WHEN c.review = 'SHOWN' THEN 1 ELSE 0 END) AS shown, "
                + "SUM(CASE WHEN c.review = 'HELD_BACK' THEN 1 ELSE 0 END) AS held, r.survey_id "
                + "FROM survey s JOIN survey_comment c ON c.survey_id = s.id "
                + "LEFT JOIN survey_comment_release r ON r.survey_id = s.id WHERE " + READABLE + " " + which
                + "GROUP BY s.id, s.code, s.title, s.closes_at, r.survey_id "
                + "ORDER BY CASE WHEN SUM(CASE WHEN c.review = 'WAITING' THEN 1 ELSE 0 END) > 0 THEN 0 ELSE 1 END, "
                + "s.closes_at DESC, s.id DESC");
    }

    private static ReviewCard card(ResultSet row, int n) throws SQLException {
        return new ReviewCard(
                row.getLong(1),
                Objects.requireNonNull(row.getString(2)),
                Objects.requireNonNull(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getObject(7) != null);
    }

    /**
     * Comments with one decision.
     *
     * @param from how many to leave out at the beginning
     * @param limit at most so many
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "review of survey comments", object = "@surveyNames.of(#survey)")
    public List<ReviewComment> comments(long survey, Review review, int from, int limit) {
        return jdbc.sql("SELECT c.id, c.question, c.words, c.review FROM survey_comment c "
                        + "JOIN survey s ON s.id = c.survey_id WHERE c.survey_id = :survey AND c.review = :review AND "
                        + READABLE + " ORDER BY c.id LIMIT :limit OFFSET :from")
                .param("survey", survey)
                .param("review", review.name())
                .param("limit", limit)
                .param("from", from)
                .query((row, n) -> new ReviewComment(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        TypedText.lines(Objects.requireNonNull(row.getString(3))),
                        Review.valueOf(row.getString(4))))
                .list();
    }

    /**
     * Decides on a comment, or takes the decision back.
     *
     * @param was what had been decided when the reviewer looked
     * @throws Refusal when somebody else has decided meanwhile, or comments are published
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "review of survey comments", object = "@surveyNames.of(#survey)")
    public void decide(long survey, String comment, Review was, Review decision) {
        requireUnpublished(survey);
        int changed = jdbc.sql("UPDATE survey_comment SET review = ? WHERE id = ? AND survey_id = ? AND review = ?")
                .params(decision.name(), comment, survey, was.name())
                .update();
        requireOne(changed);
    }

    /**
     * Puts other words in the place of a comment's, and lets it through. What was written is gone with it.
     *
     * @throws Refusal when there are no words, too many, or somebody else has decided meanwhile
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "review of survey comments", object = "@surveyNames.of(#survey)")
    public void change(long survey, String comment, Review was, String words) {
        String kept = TypedText.lines(words);
        if (kept.isEmpty()) {
            throw new Refusal("Nothing is left of the comment. Hold it back instead. Nothing was changed.");
        }
        if (kept.length() > LONGEST) {
            throw new Refusal("A comment has at most 2,000 characters. Nothing was changed.");
        }
        requireUnpublished(survey);
        int changed = jdbc.sql("UPDATE survey_comment SET words = ?, review = 'SHOWN' "
                        + "WHERE id = ? AND survey_id = ? AND review = ?")
                .params(kept, comment, survey, was.name())
                .update();
        requireOne(changed);
    }

    /**
     * Publishes the comments that were let through. Final.
     *
     * @throws Refusal while some wait to be read, or when it was done already
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "review of survey comments", object = "@surveyNames.of(#survey)")
    public void publish(long survey) {
        requireUnpublished(survey);
        int waiting = jdbc.sql("SELECT COUNT(*) FROM survey_comment WHERE survey_id = ? AND review = 'WAITING'")
                .param(survey)
                .query(Integer.class)
                .single();
        if (waiting > 0) {
            throw new Refusal("Some comments are still to be read. Decide on each of them first.");
        }
        jdbc.sql("INSERT INTO survey_comment_release (survey_id, released_at, released_by) VALUES (?, ?, ?)")
                .params(survey, StoredTime.of(clock.instant()), viewer.get().recordedBy())
                .update();
    }

    /** Holds the survey's row, so that nothing is decided while it is published. */
    private void requireUnpublished(long survey) {
        var held = jdbc.sql("SELECT s.id FROM survey s WHERE s.id = ? AND " + READABLE + " FOR UPDATE")
                .param(survey)
                .query(Long.class)
                .optional();
        if (held.isEmpty()) {
            throw new Refusal("There are no comments to read of this survey.");
        }
        boolean published = jdbc.sql("SELECT COUNT(*) FROM survey_comment_release WHERE survey_id = ?")
                        .param(survey)
                        .query(Integer.class)
                        .single()
                > 0;
        if (published) {
            throw new Refusal("The comments of this survey are published, so what was decided on them is final.");
        }
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new Refusal("Somebody else has decided on this comment meanwhile. Nothing was changed.");
        }
    }
}
