package uk.coppice.portal.induction;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Days away, which may extend an induction: entered by tutor, head or ECT lead, by kind only, never with a reason. */
@Service
public class InductionAbsences {

    private static final int LONGEST_DAYS = 400;

    private final InductionAccess access;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    InductionAbsences(InductionAccess access, JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Those entered, in order of time; nothing for somebody who may not see them. */
    @Transactional(readOnly = true)
    public List<AbsenceEntry> of(long induction) {
        return access.sight(induction).filter(Sight::seesReviews).isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id, from_date, to_date, kind FROM induction_absence WHERE induction_id = ? "
                                + "ORDER BY from_date, id")
                        .param(induction)
                        .query((row, n) -> new AbsenceEntry(
                                row.getLong(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getString(4).equals("FAMILY")))
                        .list();
    }

    /**
     * Enters days away.
     *
     * @param to inclusive
     * @param family whether it is statutory family leave
     * @return the entry's id
     * @throws Refusal saying what is wrong with the days
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "absence from induction", person = "@inductionPeople.of(#induction)")
    public long add(long induction, LocalDate from, LocalDate to, boolean family) {
        requireEnters(induction);
        if (to.isBefore(from)) {
            throw new Refusal("The last day can't be before the first. Nothing is saved yet.");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new Refusal("At most " + LONGEST_DAYS + " days at once. Nothing is saved yet.");
        }
        long id = Ids.next();
        insert(induction, new AbsenceEntry(id, from, to, family));
        return id;
    }

    /** Takes an entry away. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "absence from induction", person = "@inductionPeople.of(#induction)")
    public void remove(long induction, long entry) {
        requireEnters(induction);
        jdbc.sql("DELETE FROM induction_absence WHERE id = ? AND induction_id = ?")
                .param(entry)
                .param(induction)
                .update();
    }

    /** Brings back an entry that was taken away. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "absence from induction", person = "@inductionPeople.of(#induction)")
    public void restore(long induction, AbsenceEntry entry) {
        requireEnters(induction);
        insert(induction, new AbsenceEntry(Ids.next(), entry.from(), entry.to(), entry.family()));
    }

    /** Whether statutory family leave extends the induction, as the teacher chose; null: not chosen, or not to be seen. */
    @Transactional(readOnly = true)
    public @Nullable Boolean familyExtends(long induction) {
        return access.sight(induction).filter(Sight::seesReviews).isEmpty()
                ? null
                : jdbc.sql("SELECT family_extends FROM induction WHERE id = ? AND family_extends IS NOT NULL")
                        .param(induction)
                        .query(Boolean.class)
                        .optional()
                        .orElse(null);
    }

    /**
     * The teacher chooses; the ECT lead may write down what the teacher told them.
     *
     * @throws AccessDeniedException for anybody else
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "absence from induction", person = "@inductionPeople.of(#induction)")
    public void chooseFamily(long induction, @Nullable Boolean extend) {
        var sight = access.require(induction);
        if (!sight.is(Sight.As.OWN) && !sight.is(Sight.As.ECT_LEAD)) {
            throw new AccessDeniedException("Whether family leave extends an induction is the teacher's choice");
        }
        jdbc.sql("UPDATE induction SET family_extends = ?, version = version + 1 WHERE id = ?")
                .param(extend)
                .param(induction)
                .update();
    }

    private void insert(long induction, AbsenceEntry entry) {
        jdbc.sql("INSERT INTO induction_absence (id, induction_id, from_date, to_date, kind, recorded_at, recorded_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(entry.id())
                .param(induction)
                .param(entry.from())
                .param(entry.to())
                .param(entry.family() ? "FAMILY" : "OTHER")
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
    }

    private void requireEnters(long induction) {
        if (!access.require(induction).entersAbsence()) {
            throw new AccessDeniedException("Days away are entered by the tutor, the headteacher or the ECT lead");
        }
    }
}
