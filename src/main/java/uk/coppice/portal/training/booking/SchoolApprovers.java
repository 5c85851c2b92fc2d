package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.policy.Approval;
import uk.coppice.portal.training.policy.PersonSchools;
import uk.coppice.portal.training.policy.SchoolPolicy;
import uk.coppice.portal.training.policy.SchoolTime;

/**
 * Asks the head or the line manager, as the person's school wants it; the deputy when they are away. A head agrees to
 * their own places, for nobody in the school stands above them. Of several schools the one of the largest post that
 * wants approval decides.
 */
@Component
class SchoolApprovers implements Approvers {

    private final SessionRepository sessions;
    private final PersonSchools schools;
    private final SchoolStaff staff;
    private final LineManagers managers;
    private final SchoolTime schoolTime;
    private final Clock clock;

    SchoolApprovers(
            SessionRepository sessions,
            PersonSchools schools,
            SchoolStaff staff,
            LineManagers managers,
            SchoolTime schoolTime,
            Clock clock) {
        this.sessions = sessions;
        this.schools = schools;
        this.staff = staff;
        this.managers = managers;
        this.schoolTime = schoolTime;
        this.clock = clock;
    }

    @Override
    public List<Long> of(long person, long sessionId) {
        return sessions.findById(sessionId)
                .map(BookableSession::of)
                .map(session -> of(
                        person,
                        session,
                        schools.of(
                                person,
                                session.startsAt().toLocalDate(),
                                session.startsAt().toLocalDate())))
                .orElse(List.of());
    }

    /** The same for somebody whose posts are known. */
    List<Long> of(long person, BookableSession session, PersonSchools.Posts posts) {
        return wanting(session, posts)
                .filter(school ->
                        !posts.heads(school.schoolId(), session.startsAt().toLocalDate()))
                .map(school -> asked(person, school))
                .orElse(List.of());
    }

    /** The school that wants approval for this session. */
    private Optional<SchoolPolicy> wanting(BookableSession session, PersonSchools.Posts posts) {
        var date = session.startsAt().toLocalDate();
        var from = session.startsAt().toLocalTime();
        var to = session.endsAt().toLocalTime();
        for (var school : posts.schools(date)) {
            if (school.approval() != Approval.NONE
                    && school.wantsApproval(schoolTime.needsCover(school.schoolId(), date, from, to))) {
                return Optional.of(school);
            }
        }
        return Optional.empty();
    }

    private List<Long> asked(long person, SchoolPolicy school) {
        var today = LocalDate.now(clock);
        var asked = new LinkedHashSet<Long>();
        if (school.approval() == Approval.LINE_MANAGER) {
            managers.of(school.schoolId(), person).ifPresent(asked::add);
        }
        var heads = staff.of(school.schoolId(), StaffGroup.HEAD, today);
        if (asked.isEmpty()) {
            asked.addAll(heads);
        }
        if (school.deputyId() != null) {
            asked.add(school.deputyId());
        }
        asked.addAll(heads);
        asked.addAll(staff.of(school.schoolId(), StaffGroup.DEPUTY, today));
        asked.remove(person);
        var present = staff.atWork(asked, today);
        var order = new ArrayList<>(asked);
        order.removeIf(approver -> !present.contains(approver));
        return order;
    }
}
