package uk.coppice.portal.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Term dates as people see and change them: those of the settings with what was changed in the browser on top.
 * Administrators change all; a school leader the INSET days of their own school.
 */
@Service
public class TermDates {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 100;

    private final ClosureRows rows;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    TermDates(ClosureRows rows, JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Those that touch some days, both inclusive, in order of time; a line of the settings that was taken back is left out. */
    @Transactional(readOnly = true)
    public List<TermDate> between(LocalDate from, LocalDate to) {
        var kept = rows.kept();
        var all = new ArrayList<>(kept);
        rows.settings().stream()
                .filter(line -> kept.stream().noneMatch(other -> takesBack(other, line)))
                .forEach(all::add);
        return all.stream()
                .filter(line -> !line.first().isAfter(to) && !line.last().isBefore(from))
                .sorted(Comparator.comparing(TermDate::first).thenComparing(TermDate::last))
                .toList();
    }

    /** Whether the viewer may change the dates of all schools. */
    public boolean mayChangeAll() {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    /** Whether the viewer may take a line away. */
    public boolean mayChange(TermDate line) {
        return mayChange(line.school(), line.kind());
    }

    /**
     * Adds a line; it comes before all that stand already.
     *
     * @param date its id is given here
     * @return its id
     * @throws Refusal saying what is wrong with the dates
     * @throws AccessDeniedException when they are not the viewer's to change
     */
    @RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "term dates")
    public long add(TermDate date) {
        requireMayChange(date);
        if (date.last().isBefore(date.first())) {
            throw new Refusal("The last day can't be before the first. Nothing is changed.");
        }
        if (date.first().plusDays(LONGEST_DAYS).isBefore(date.last())) {
            throw new Refusal("At most " + LONGEST_DAYS + " days at once. Nothing is changed.");
        }
        String name = TypedText.line(date.name());
        if (name.length() > LONGEST_NAME || TypedText.startsFormula(name)) {
            throw new Refusal("The name has at most " + LONGEST_NAME
                    + " characters and can't start with =, +, - or @. Nothing is changed.");
        }
        return insert(date, name);
    }

    /**
     * Takes a line away. One of the settings is taken back by a line that says the school is open.
     *
     * @throws AccessDeniedException when it is not the viewer's to change
     */
    @RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "term dates")
    public void remove(TermDate line) {
        requireMayChange(line);
        if (line.id() == null) {
            insert(new TermDate(null, line.school(), Closure.Kind.OPEN, line.first(), line.last(), ""), line.name());
        } else {
            delete("id = :id AND kind = :kind AND " + whose(line), line);
        }
    }

    /**
     * Brings back a line that was taken away.
     *
     * @throws AccessDeniedException when it is not the viewer's to change
     */
    @RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "term dates")
    public void restore(TermDate line) {
        requireMayChange(line);
        if (line.id() == null) {
            delete("kind = 'OPEN' AND first_day = :first AND last_day = :last AND " + whose(line), line);
        } else {
            insert(line, line.name());
        }
    }

    private long insert(TermDate date, String name) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO closure (id, school_id, kind, first_day, last_day, name, changed_at, changed_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(date.school())
                .param(date.kind().name())
                .param(date.first())
                .param(date.last())
                .param(name)
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
        rows.forgetAfterCommit();
        return id;
    }

    private static String whose(TermDate line) {
        return line.school() == null ? "school_id IS NULL" : "school_id = :school";
    }

    private void delete(String which, TermDate line) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", line.id());
        values.put("kind", line.kind().name());
        values.put("school", line.school());
        values.put("first", line.first());
        values.put("last", line.last());
        jdbc.sql("DELETE FROM closure WHERE " + which).params(values).update();
        rows.forgetAfterCommit();
    }

    private static boolean takesBack(TermDate open, TermDate line) {
        return open.kind() == Closure.Kind.OPEN
                && Objects.equals(open.school(), line.school())
                && open.first().equals(line.first())
                && open.last().equals(line.last());
    }

    private boolean mayChange(@Nullable Long school, Closure.Kind kind) {
        var viewer = currentViewer.get();
        return mayChangeAll()
                || (viewer.is(Roles.SCHOOL_LEADER)
                        && school != null
                        && viewer.ledSchools().contains(school)
                        && kind == Closure.Kind.INSET);
    }

    private void requireMayChange(TermDate line) {
        if (!mayChange(line)) {
            throw new AccessDeniedException("Term dates of others are changed by an administrator");
        }
    }
}
