package uk.coppice.portal.induction.review;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.InductionAccess;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.terms.Course;
import uk.coppice.portal.induction.terms.ReviewPlan;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Progress reviews and assessments: recorded by the induction tutor or the headteacher, then read and commented on by the
 * teacher. Mentors get none of them.
 */
@Service
public class Reviews {

    private final ReviewRows rows;
    private final InductionAccess access;
    private final InductionRegister register;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            InductionAccess access,
            InductionRegister register,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.register = register;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** What is due and what was recorded; nothing for somebody who may not see it. */
    @Transactional(readOnly = true)
    public List<ReviewItem> of(SeenInduction seen, Course course) {
        var induction = seen.induction();
        boolean may = access.sight(induction.id()).filter(Sight::seesReviews).isPresent();
        return may
                ? of(List.of(induction), Map.of(induction.id(), course)).getOrDefault(induction.id(), List.of())
                : List.of();
    }

    /**
     * The same for many at once, by id.
     *
     * @param inductions all of which the viewer has been found to see the reviews of
     */
    @Transactional(readOnly = true)
    public Map<Long, List<ReviewItem>> of(List<Induction> inductions, Map<Long, Course> courses) {
        return items(
                inductions,
                courses,
                rows.of(inductions.stream().map(Induction::id).toList()));
    }

    /** The same without a word of what was found, for putting many in order. */
    @Transactional(readOnly = true)
    public Map<Long, List<ReviewItem>> standing(List<Induction> inductions, Map<Long, Course> courses) {
        return items(
                inductions,
                courses,
                rows.marks(inductions.stream().map(Induction::id).toList()));
    }

    private Map<Long, List<ReviewItem>> items(
            List<Induction> inductions, Map<Long, Course> courses, Map<Long, Map<ReviewItem.Key, Review>> recorded) {
        var today = LocalDate.now(clock);
        var since = rows.knownSince(inductions);
        Map<Long, List<ReviewItem>> items = new HashMap<>();
        for (var induction : inductions) {
            items.put(
                    induction.id(),
                    ReviewItem.of(
                            ReviewPlan.of(Objects.requireNonNull(courses.get(induction.id()))),
                            recorded.getOrDefault(induction.id(), Map.of()),
                            Objects.requireNonNull(since.get(induction.id())),
                            induction.closedOn(),
                            today));
        }
        return items;
    }

    /**
     * Records a review, or changes one; the teacher reads it again then.
     *
     * @throws Refusal saying what is wrong; also when somebody else recorded or changed it meanwhile
     * @throws AccessDeniedException for everyone but the induction tutor and the headteacher
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "review of an induction", person = "@inductionPeople.of(#induction)")
    public void record(long induction, ReviewForm form) {
        var sight = access.require(induction);
        if (!sight.recordsReviews() && !currentViewer.get().is(Roles.OPERATOR)) {
            throw new AccessDeniedException("Reviews are recorded by the induction tutor or the headteacher");
        }
        String summary = TypedText.lines(form.summary());
        String targets = TypedText.lines(form.targets());
        check(induction, form, summary, targets);
        var viewer = currentViewer.get();
        var now = StoredTime.of(clock.instant());
        if (form.version() == ReviewForm.NEW) {
            boolean there =
                    jdbc.sql("SELECT COUNT(*) FROM induction_review WHERE induction_id = ? AND kind = ? AND term = ?")
                                    .param(induction)
                                    .param(form.kind().name())
                                    .param(form.number())
                                    .query(Integer.class)
                                    .single()
                            > 0;
            if (there) {
                throw changedMeanwhile();
            }
            jdbc.sql(
                            "INSERT INTO induction_review (id, induction_id, kind, term, held_on, on_track, summary, targets, "
                                    + "recorded_at, recorded_by, ect_comment, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)")
                    .param(Ids.next())
                    .param(induction)
                    .param(form.kind().name())
                    .param(form.number())
                    .param(form.heldOn())
                    .param(form.onTrack())
                    .param(summary)
                    .param(targets)
                    .param(now)
                    .param(viewer.recordedBy())
                    .update();
            return;
        }
        int changed = jdbc.sql("UPDATE induction_review SET held_on = ?, on_track = ?, summary = ?, targets = ?, "
                        + "recorded_at = ?, recorded_by = ?, ect_read_at = NULL, version = version + 1 "
                        + "WHERE induction_id = ? AND kind = ? AND term = ? AND version = ?")
                .param(form.heldOn())
                .param(form.onTrack())
                .param(summary)
                .param(targets)
                .param(now)
                .param(viewer.recordedBy())
                .param(induction)
                .param(form.kind().name())
                .param(form.number())
                .param(form.version())
                .update();
        if (changed == 0) {
            throw changedMeanwhile();
        }
    }

    /**
     * The teacher has read a review, and says something about it or nothing.
     *
     * @param version as the teacher saw it
     * @throws Refusal when it was changed meanwhile, or the comment is too long
     * @throws AccessDeniedException for everyone but the teacher
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "review of an induction", person = "@inductionPeople.of(#induction)")
    public void read(long induction, long review, int version, String comment) {
        boolean operator = currentViewer.get().is(Roles.OPERATOR);
        if (!access.require(induction).is(Sight.As.OWN) && !operator) {
            throw new AccessDeniedException("Only the teacher says that a review has been read");
        }
        String typed = TypedText.lines(comment);
        if (typed.length() > ReviewForm.LONGEST_TARGETS) {
            throw new Refusal("At most " + ReviewForm.LONGEST_TARGETS + " characters. Nothing is saved yet.");
        }
        int changed = jdbc.sql("UPDATE induction_review SET ect_comment = ?, ect_read_at = ?, version = version + 1 "
                        + "WHERE id = ? AND induction_id = ? AND version = ?")
                .param(typed)
                .param(StoredTime.of(clock.instant()))
                .param(review)
                .param(induction)
                .param(version)
                .update();
        if (changed == 0) {
            throw changedMeanwhile();
        }
    }

    /** How many reviews wait to be read by the teacher, by induction. */
    @Transactional(readOnly = true)
    public int unread(long induction) {
        return access.sight(induction).filter(sight -> sight.is(Sight.As.OWN)).isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM induction_review WHERE induction_id = ? AND ect_read_at IS NULL")
                        .param(induction)
                        .query(Integer.class)
                        .single();
    }

    private void check(long induction, ReviewForm form, String summary, String targets) {
        var today = LocalDate.now(clock);
        var started = register.started(induction);
        if (form.heldOn().isAfter(today)) {
            throw new Refusal("It can't have been held after today. Nothing is saved yet.");
        }
        if (form.heldOn().isBefore(started)) {
            throw new Refusal("It can't have been held before the induction began. Nothing is saved yet.");
        }
        if (summary.isEmpty()) {
            throw new Refusal("Write a few words on what was found. Nothing is saved yet.");
        }
        if (summary.length() > ReviewForm.LONGEST_SUMMARY || targets.length() > ReviewForm.LONGEST_TARGETS) {
            throw new Refusal("At most " + ReviewForm.LONGEST_SUMMARY + " characters on what was found and "
                    + ReviewForm.LONGEST_TARGETS + " of targets. Nothing is saved yet.");
        }
    }

    private static Refusal changedMeanwhile() {
        return new Refusal("Somebody else changed this review while you had it open. Nothing is saved yet, and nothing "
                + "that you typed is lost: open the review again beside it.");
    }
}
