package uk.coppice.portal.induction.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.InductionAccess;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.terms.Course;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.DateWords;
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
 * Writes down what the appropriate body decides: an outcome, one a teacher, and a reduction or extension. Done by the
 * trust's ECT lead or an administrator. Attendance at training never decides it.
 */
@Service
public class OutcomeDesk {

    private static final int LONGEST_NOTE = 500;
    private static final BigDecimal MOST_MORE = BigDecimal.valueOf(6);

    private final InductionAccess access;
    private final Inductions inductions;
    private final InductionCourses courses;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final OutcomeNews news;
    private final Clock clock;

    OutcomeDesk(
            InductionAccess access,
            Inductions inductions,
            InductionCourses courses,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            OutcomeNews news,
            Clock clock) {
        this.access = access;
        this.inductions = inductions;
        this.courses = courses;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.news = news;
        this.clock = clock;
    }

    /** All that was decided, in order of time; nothing for somebody who may not see it. */
    @Transactional(readOnly = true)
    public List<Decided> of(long induction) {
        return access.sight(induction).filter(Sight::seesOutcome).isEmpty() ? List.of() : held(induction);
    }

    /**
     * Enters an outcome. It takes the place of an earlier one, unless that was an extension.
     *
     * @param note why it was decided before the expected end; may be empty otherwise
     * @throws Refusal saying what is wrong, above all an outcome before the expected end without an explanation
     * @throws AccessDeniedException for everyone but the ECT lead and administrators
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "outcome of an induction", person = "@inductionPeople.of(#induction)")
    public void decide(long induction, Outcome outcome, LocalDate on, String note) {
        requireEnters(induction);
        hold(induction);
        var seen = inductions.find(induction).orElseThrow();
        var course = courses.of(seen.induction());
        var today = LocalDate.now(clock);
        String typed = line(note);
        if (on.isAfter(today)) {
            throw new Refusal("The appropriate body can't have decided after today. Nothing is saved yet.");
        }
        if (on.isBefore(seen.induction().startedOn())) {
            throw new Refusal(
                    "The appropriate body can't have decided before the induction began. Nothing is saved yet.");
        }
        if (typed.isEmpty() && early(course, on)) {
            throw new Refusal(
                    "That is before the expected end: " + LengthWords.number(course.served(on)) + " of "
                            + LengthWords.terms(course.required()) + " are served by " + new DateWords(today).day(on)
                            + ". Say why the appropriate body decided then, or enter the reduction first. Nothing is saved yet.");
        }
        if (write(induction, new Decided(outcome, on, typed))) {
            news.recorded(induction, seen.induction().personId());
        }
    }

    /** Takes back the latest outcome, such as one that was entered for somebody else. */
    @RolesAllowed({Roles.ECT_LEAD, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "outcome of an induction", person = "@inductionPeople.of(#induction)")
    public void takeBack(long induction, LocalDate on) {
        requireEnters(induction);
        hold(induction);
        jdbc.sql("DELETE FROM induction_outcome WHERE induction_id = ? AND outcome_on = ?")
                .param(induction)
                .param(on)
                .update();
        latest(induction);
    }

    /**
     * Enters a reduction or an extension.
     *
     * @throws Refusal saying what is wrong
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "length of an induction", person = "@inductionPeople.of(#induction)")
    public void length(long induction, LengthDecision decision) {
        requireEnters(induction);
        hold(induction);
        var seen = inductions.find(induction).orElseThrow();
        var terms = decision.terms();
        String why = line(decision.why());
        if (terms.stripTrailingZeros().scale() > 1) {
            throw new Refusal("Terms have at most one decimal. Nothing is saved yet.");
        }
        if (decision.kind() == LengthDecision.Kind.REDUCED
                && (terms.compareTo(LengthDecision.FEWEST) < 0
                        || terms.compareTo(seen.induction().terms()) >= 0)) {
            throw new Refusal("A reduced induction has at least 1 term, and fewer than the "
                    + LengthWords.terms(seen.induction().terms()) + " agreed at the start. Nothing is saved yet.");
        }
        if (decision.kind() == LengthDecision.Kind.EXTENDED
                && (terms.signum() <= 0 || terms.compareTo(MOST_MORE) > 0)) {
            throw new Refusal("An extension is more than 0 and at most 6 terms. Nothing is saved yet.");
        }
        if (decision.decidedOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("The appropriate body can't have decided after today. Nothing is saved yet.");
        }
        if (why.isEmpty()) {
            throw new Refusal("Say in a few words why. Nothing is saved yet.");
        }
        jdbc.sql(
                        "INSERT INTO induction_length (id, induction_id, kind, terms, decided_on, why, recorded_at, recorded_by) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(induction)
                .param(decision.kind().name())
                .param(terms)
                .param(decision.decidedOn())
                .param(why)
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
    }

    /** Whether an outcome on a day comes before the terms are served. */
    private static boolean early(Course course, LocalDate on) {
        return course.expectedEnd().map(on::isBefore).orElse(true);
    }

    private boolean write(long induction, Decided asked) {
        var step = OutcomeStep.of(held(induction), asked);
        if (!step.changes()) {
            return false;
        }
        var replaced = step.replaced();
        if (replaced != null) {
            jdbc.sql("DELETE FROM induction_outcome WHERE induction_id = ? AND outcome_on = ?")
                    .param(induction)
                    .param(replaced.on())
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO induction_outcome (id, induction_id, outcome, outcome_on, note, recorded_at, recorded_by) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(induction)
                .param(asked.outcome().name())
                .param(asked.on())
                .param(asked.note())
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
        latest(induction);
        return true;
    }

    /** Says in the induction's own row what the latest outcome is. */
    private void latest(long induction) {
        var held = held(induction);
        @Nullable Decided last = held.isEmpty() ? null : held.getLast();
        jdbc.sql("UPDATE induction SET outcome = ?, outcome_on = ?, version = version + 1 WHERE id = ?")
                .param(last == null ? null : last.outcome().name())
                .param(last == null ? null : last.on())
                .param(induction)
                .update();
    }

    private List<Decided> held(long induction) {
        return jdbc.sql(
                        "SELECT outcome, outcome_on, note FROM induction_outcome WHERE induction_id = ? ORDER BY outcome_on")
                .param(induction)
                .query((row, n) -> new Decided(
                        Outcome.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    private static String line(String typed) {
        String line = TypedText.line(typed);
        if (line.length() > LONGEST_NOTE) {
            throw new Refusal("At most " + LONGEST_NOTE + " characters. Nothing is saved yet.");
        }
        return line;
    }

    private void requireEnters(long induction) {
        if (!access.require(induction).entersOutcome()) {
            throw new AccessDeniedException("Outcomes are entered by the ECT lead or an administrator");
        }
    }

    private void hold(long induction) {
        jdbc.sql("SELECT id FROM induction WHERE id = ? FOR UPDATE")
                .param(induction)
                .query(Long.class)
                .single();
    }
}
