package uk.coppice.portal.induction.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.TeacherNumbers;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** The rows of the export: every induction of the trust, one a row, for the ECT lead. */
@Component
class ExportRows {

    /** The first line. */
    static final List<String> HEAD = List.of(
            "Staff number",
            "TRN",
            "First name",
            "Last name",
            "School",
            "Lead provider",
            "Delivery partner",
            "Appropriate body",
            "Induction started",
            "Terms to serve",
            "Terms served",
            "Expected end",
            "Outcome",
            "Outcome date");

    private final InductionRegister register;
    private final InductionCourses courses;
    private final StaffDirectory directory;
    private final TeacherNumbers numbers;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ExportRows(
            InductionRegister register,
            InductionCourses courses,
            StaffDirectory directory,
            TeacherNumbers numbers,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.register = register;
        this.courses = courses;
        this.directory = directory;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    private record Decided(Outcome outcome, LocalDate on) {}

    /**
     * All rows, by last and first name: texts, dates, numbers; null for an empty cell.
     *
     * @throws AccessDeniedException for everyone but the ECT lead
     */
    @Transactional(readOnly = true)
    public List<List<@Nullable Object>> all() {
        if (!currentViewer.get().is(Roles.ECT_LEAD)) {
            throw new AccessDeniedException("The export is for the ECT lead");
        }
        var today = LocalDate.now(clock);
        var all = register.all();
        var ids = all.stream().map(Induction::id).toList();
        var teachers = all.stream().map(Induction::personId).toList();
        var people = directory.find(teachers, today);
        var trn = numbers.of(teachers);
        var coursesOf = courses.of(all);
        var programmes = programmes(ids, today);
        var decided = decided(ids);
        var sorted = all.stream()
                .filter(one -> people.containsKey(one.personId()))
                .sorted(Comparator.comparing((Induction one) -> Objects.requireNonNull(people.get(one.personId()))
                                .lastName())
                        .thenComparing(one -> Objects.requireNonNull(people.get(one.personId()))
                                .firstName())
                        .thenComparingLong(Induction::id))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var one : sorted) {
            var person = Objects.requireNonNull(people.get(one.personId()));
            var course = Objects.requireNonNull(coursesOf.get(one.id()));
            var programme = programmes.get(one.id());
            var outcome = decided.get(one.id());
            var closed = one.closedOn();
            var cells = new ArrayList<@Nullable Object>();
            cells.add(person.staffNo());
            cells.add(trn.get(one.personId()));
            cells.add(person.firstName());
            cells.add(person.lastName());
            cells.add(person.workplace());
            cells.add(programme == null ? null : programme.leadProvider());
            cells.add(programme == null ? null : programme.deliveryPartner());
            cells.add(programme == null ? null : programme.appropriateBody());
            cells.add(one.startedOn());
            cells.add(course.required());
            cells.add(course.served(closed != null && closed.isBefore(today) ? closed : today));
            cells.add(closed == null ? course.expectedEnd().orElse(null) : null);
            cells.add(outcome == null ? null : outcome.outcome.words());
            cells.add(outcome == null ? null : outcome.on);
            rows.add(cells);
        }
        return rows;
    }

    /** The programme of today, else the first one to come. */
    private Map<Long, Programme> programmes(List<Long> ids, LocalDate today) {
        Map<Long, Programme> programmes = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT induction_id, from_date, lead_provider, delivery_partner, appropriate_body "
                            + "FROM induction_programme WHERE induction_id IN (:ids) ORDER BY from_date")
                    .param("ids", some)
                    .query(row -> {
                        var programme = new Programme(
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5));
                        if (!programme.from().isAfter(today)) {
                            programmes.put(row.getLong(1), programme);
                        } else {
                            programmes.putIfAbsent(row.getLong(1), programme);
                        }
                    });
        }
        return programmes;
    }

    private Map<Long, Decided> decided(List<Long> ids) {
        Map<Long, Decided> decided = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT id, outcome, outcome_on FROM induction WHERE id IN (:ids) AND outcome IS NOT NULL")
                    .param("ids", some)
                    .query(row -> {
                        decided.put(
                                row.getLong(1),
                                new Decided(Outcome.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)));
                    });
        }
        return decided;
    }
}
