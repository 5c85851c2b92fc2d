package uk.coppice.portal.induction;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** Mends how an induction began: its first day, and the terms agreed then. */
@Service
public class InductionStart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String NOTHING = " Nothing is saved yet.";

    private final InductionAccess access;
    private final InductionHistory history;
    private final StaffHistories histories;
    private final JdbcClient jdbc;

    InductionStart(InductionAccess access, InductionHistory history, StaffHistories histories, JdbcClient jdbc) {
        this.access = access;
        this.history = history;
        this.histories = histories;
        this.jdbc = jdbc;
    }

    private record Held(long person, LocalDate startedOn, BigDecimal terms, int version) {}

    /**
     * Changes the first day and the terms agreed at the start. A mentor, tutor or programme since the old first day is
     * so since the new one.
     *
     * @param version as the viewer saw it
     * @throws Refusal saying what is wrong; also when somebody else changed it meanwhile
     * @throws AccessDeniedException for everyone but the ECT lead, the headteacher and administrators
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "start of an induction", person = "@inductionPeople.of(#induction)")
    public void change(long induction, LocalDate startedOn, BigDecimal terms, int version) {
        if (!access.require(induction).manages()) {
            throw new AccessDeniedException("The ECT lead or the headteacher changes an induction");
        }
        InductionDesk.requireTerms(terms);
        var held = jdbc.sql("SELECT person_id, started_on, terms, version FROM induction WHERE id = ? FOR UPDATE")
                .param(induction)
                .query((row, n) -> new Held(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3), row.getInt(4)))
                .single();
        if (held.version != version) {
            throw new Refusal("Somebody else changed this induction while you had it open. Nothing is saved yet: look "
                    + "again, then change it.");
        }
        var words = words(held, startedOn, terms);
        if (words.isEmpty()) {
            return;
        }
        if (!startedOn.equals(held.startedOn)) {
            requirePossible(induction, held.person, startedOn);
            for (String table : List.of("induction_support", "induction_programme")) {
                move(table, induction, held.startedOn, startedOn);
            }
        }
        jdbc.sql("UPDATE induction SET started_on = ?, terms = ?, version = version + 1 WHERE id = ?")
                .params(startedOn, terms, induction)
                .update();
        history.note(induction, String.join(". ", words));
    }

    private static List<String> words(Held held, LocalDate startedOn, BigDecimal terms) {
        var words = new ArrayList<String>();
        if (!startedOn.equals(held.startedOn)) {
            words.add("First day: " + DAY.format(held.startedOn) + " → " + DAY.format(startedOn));
        }
        if (terms.compareTo(held.terms) != 0) {
            words.add("Terms agreed at the start: "
                    + held.terms.stripTrailingZeros().toPlainString() + " → "
                    + terms.stripTrailingZeros().toPlainString());
        }
        return words;
    }

    private void requirePossible(long induction, long person, LocalDate startedOn) {
        if (histories.of(List.of(person)).posts(person).stream()
                .noneMatch(post -> post.group().teaching()
                        && (post.end() == null || !post.end().isBefore(startedOn)))) {
            throw new Refusal("This person has no teaching post on or after that day." + NOTHING);
        }
        refuse(
                "SELECT COUNT(*) FROM induction_review WHERE induction_id = ? AND held_on < ?",
                induction,
                startedOn,
                "A review was held before that day.");
        refuse(
                "SELECT COUNT(*) FROM induction_outcome WHERE induction_id = ? AND outcome_on < ?",
                induction,
                startedOn,
                "The appropriate body decided before that day.");
    }

    private void refuse(String sql, long induction, LocalDate startedOn, String why) {
        if (jdbc.sql(sql).params(induction, startedOn).query(Integer.class).single() > 0) {
            throw new Refusal(why + " Look at the year." + NOTHING);
        }
    }

    /** What began with the induction begins with it now; unless something of its kind begins on the new day already. */
    private void move(String table, long induction, LocalDate from, LocalDate to) {
        boolean support = table.equals("induction_support");
        var rows = jdbc.sql("SELECT id FROM " + table + " WHERE induction_id = ? AND from_date = ?"
                        + (support ? " AND (to_date IS NULL OR to_date >= ?)" : ""))
                .params(support ? List.of(induction, from, to) : List.of(induction, from))
                .query(Long.class)
                .list();
        for (long row : rows) {
            int others = jdbc.sql("SELECT COUNT(*) FROM " + table + " other JOIN " + table + " it ON it.id = ? "
                            + "WHERE other.induction_id = it.induction_id AND other.id <> it.id AND "
                            + (support ? "other.kind = it.kind AND " : "")
                            + "other.from_date BETWEEN ? AND ?")
                    .params(row, from.isBefore(to) ? from : to, from.isBefore(to) ? to : from)
                    .query(Integer.class)
                    .single();
            if (others == 0) {
                jdbc.sql("UPDATE " + table + " SET from_date = ? WHERE id = ?")
                        .params(to, row)
                        .update();
            }
        }
    }
}
