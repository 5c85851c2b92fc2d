package uk.coppice.portal.induction.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.terms.ReviewKind;
import uk.coppice.portal.platform.Ids;

/** Reads recorded reviews, whoever asks: only for those who have been found to see them. */
@Component
class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Map<ReviewItem.Key, Review>> of(Collection<Long> inductions) {
        Map<Long, Map<ReviewItem.Key, Review>> found = new HashMap<>();
        for (var some : Ids.slices(inductions)) {
            jdbc.sql("SELECT r.induction_id, r.id, r.kind, r.term, r.held_on, r.on_track, r.summary, r.targets, "
                            + "p.first_name, p.last_name, r.ect_comment, r.ect_read_at IS NOT NULL, r.version "
                            + "FROM induction_review r LEFT JOIN person p ON p.id = r.recorded_by "
                            + "WHERE r.induction_id IN (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        var review = new Review(
                                row.getLong(2),
                                ReviewKind.valueOf(row.getString(3)),
                                row.getInt(4),
                                row.getObject(5, LocalDate.class),
                                row.getBoolean(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9) == null
                                        ? "Trust administrator"
                                        : row.getString(9) + " " + row.getString(10),
                                row.getString(11),
                                row.getBoolean(12),
                                row.getInt(13));
                        found.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                                .put(new ReviewItem.Key(review.kind(), review.number()), review);
                    });
        }
        return found;
    }

    /** The same without a word of what was found, for putting many in order. */
    Map<Long, Map<ReviewItem.Key, Review>> marks(Collection<Long> inductions) {
        Map<Long, Map<ReviewItem.Key, Review>> found = new HashMap<>();
        for (var some : Ids.slices(inductions)) {
            jdbc.sql("SELECT induction_id, id, kind, term, held_on, on_track FROM induction_review "
                            + "WHERE induction_id IN (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        var kind = ReviewKind.valueOf(row.getString(3));
                        var review = new Review(
                                row.getLong(2),
                                kind,
                                row.getInt(4),
                                row.getObject(5, LocalDate.class),
                                row.getBoolean(6),
                                "",
                                "",
                                "",
                                "",
                                true,
                                0);
                        found.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                                .put(new ReviewItem.Key(kind, review.number()), review);
                    });
        }
        return found;
    }

    /** Since when the portal knows of inductions, by id; else since their start. */
    Map<Long, LocalDate> knownSince(List<Induction> inductions) {
        Map<Long, LocalDate> since = new HashMap<>();
        inductions.forEach(induction -> since.put(induction.id(), induction.startedOn()));
        for (var some : Ids.slices(inductions.stream().map(Induction::id).toList())) {
            jdbc.sql("SELECT id, known_since FROM induction WHERE id IN (:ids) AND known_since IS NOT NULL")
                    .param("ids", some)
                    .query(row -> {
                        since.put(row.getLong(1), row.getObject(2, LocalDate.class));
                    });
        }
        return since;
    }
}
