package uk.coppice.portal.induction.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.InductionAccess;
import uk.coppice.portal.induction.InductionHistory;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Reductions and extensions as they were entered, and how one that was entered by mistake is taken back. */
@Service
public class LengthDesk {

    private static final int LONGEST_WHY = 500;
    private static final String ONE = "WHERE id = ? AND induction_id = ?";

    private final InductionAccess access;
    private final InductionHistory history;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    LengthDesk(
            InductionAccess access,
            InductionHistory history,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.access = access;
        this.history = history;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** A decision that counts, by its id. */
    public record Entered(long id, LengthDecision decision) {

        /** {@code Reduced to 4 terms in all}. */
        public String words() {
            return of(decision);
        }

        private static String of(LengthDecision decision) {
            return decision.kind() == LengthDecision.Kind.REDUCED
                    ? "Reduced to " + LengthWords.terms(decision.terms()) + " in all"
                    : "Extended by " + LengthWords.terms(decision.terms());
        }
    }

    /** Those that count, in order of time; nothing for somebody who may not see it. */
    @Transactional(readOnly = true)
    public List<Entered> of(long induction) {
        return access.sight(induction).filter(Sight::seesOutcome).isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id, kind, terms, decided_on, why FROM induction_length WHERE induction_id = ? "
                                + "AND taken_back_at IS NULL ORDER BY decided_on, id")
                        .param(induction)
                        .query((row, n) -> new Entered(
                                row.getLong(1),
                                new LengthDecision(
                                        LengthDecision.Kind.valueOf(row.getString(2)),
                                        row.getBigDecimal(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getString(5))))
                        .list();
    }

    /**
     * Takes a decision back: it counts no more. It stays in the history, with the reason.
     *
     * @throws Refusal without a reason, or when it was taken back meanwhile
     * @throws AccessDeniedException for everyone but the ECT lead and administrators
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "length of an induction", person = "@inductionPeople.of(#induction)")
    public void takeBack(long induction, long id, String typed) {
        hold(induction);
        String why = TypedText.line(typed);
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            throw new Refusal(
                    "Say in a few words why, in at most " + LONGEST_WHY + " characters. Nothing is changed yet.");
        }
        var entered = of(induction).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("Somebody has taken it back meanwhile. Nothing is changed."));
        jdbc.sql("UPDATE induction_length SET taken_back_at = ?, taken_back_by = ?, taken_back_why = ? " + ONE)
                .params(StoredTime.of(clock.instant()), currentViewer.get().recordedBy(), why, id, induction)
                .update();
        history.note(induction, "Taken back: " + entered.words().toLowerCase(java.util.Locale.UK) + ". " + why);
    }

    /**
     * Lets a decision that was taken back count again.
     *
     * @throws AccessDeniedException for everyone but the ECT lead and administrators
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "length of an induction", person = "@inductionPeople.of(#induction)")
    public void putBack(long induction, long id) {
        hold(induction);
        int changed = jdbc.sql("UPDATE induction_length SET taken_back_at = NULL, taken_back_by = NULL, "
                        + "taken_back_why = NULL " + ONE + " AND taken_back_at IS NOT NULL")
                .params(id, induction)
                .update();
        if (changed > 0) {
            of(induction).stream()
                    .filter(one -> one.id() == id)
                    .forEach(one -> history.note(
                            induction, "Counts again: " + one.words().toLowerCase(java.util.Locale.UK)));
        }
    }

    private void hold(long induction) {
        if (!access.require(induction).entersOutcome()) {
            throw new AccessDeniedException("Decisions are entered by the ECT lead or an administrator");
        }
        Objects.requireNonNull(jdbc.sql("SELECT terms FROM induction WHERE id = ? FOR UPDATE")
                .param(induction)
                .query(BigDecimal.class)
                .single());
    }
}
