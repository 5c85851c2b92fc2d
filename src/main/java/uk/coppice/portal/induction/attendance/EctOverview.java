package uk.coppice.portal.induction.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** How far each early career teacher whom the viewer may see is this year. */
@Service
public class EctOverview {

    private final Inductions inductions;
    private final Ects ects;
    private final StaffDirectory directory;
    private final AttendanceAim aim;
    private final Clock clock;

    EctOverview(Inductions inductions, Ects ects, StaffDirectory directory, AttendanceAim aim, Clock clock) {
        this.inductions = inductions;
        this.ects = ects;
        this.directory = directory;
        this.aim = aim;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param induction the induction's id
     * @param staffNo the teacher's number, which tells two of one name apart
     * @param name first and last name
     * @param school where they work today; empty for somebody who left
     * @param outlook how far they are this year
     */
    public record Row(long induction, String staffNo, String name, String school, Outlook outlook) {}

    /** Those in induction on some day of the running year up to today and in post on one, by name; without the viewer. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of early career teachers", when = "!#result.isEmpty()")
    public List<Row> thisYear() {
        var now = LocalDateTime.now(clock);
        var today = LocalDate.now(clock);
        var year = AcademicYear.of(today);
        var running = inductions.ofOthersSince(year.firstDay()).stream()
                .filter(induction -> {
                    var closed = induction.closedOn();
                    return !induction.startedOn().isAfter(today)
                            && (closed == null || !closed.isBefore(year.firstDay()));
                })
                .toList();
        var teachers = ects.of(running).stream()
                .filter(ect -> ect.inPost(year.firstDay(), today))
                .toList();
        var sessions = ects.sessions(teachers, year.firstDay(), year.lastDay());
        int percent = aim.percent(year);
        var people = directory.find(
                teachers.stream().map(ect -> ect.induction().personId()).toList(), today);
        return teachers.stream()
                .<Row>mapMulti((ect, rows) -> {
                    var person = people.get(ect.induction().personId());
                    if (person != null) {
                        rows.accept(new Row(
                                ect.induction().id(),
                                person.staffNo(),
                                person.name(),
                                person.workplace(),
                                Outlook.of(DueSession.of(ect, sessions, now), percent)));
                    }
                })
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::staffNo))
                .toList();
    }
}
