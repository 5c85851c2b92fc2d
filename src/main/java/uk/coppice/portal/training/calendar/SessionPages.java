package uk.coppice.portal.training.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.Approvers;
import uk.coppice.portal.training.booking.Commitments;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.booking.rules.CancelRule;
import uk.coppice.portal.training.booking.rules.ClashRule;
import uk.coppice.portal.training.policy.PersonSchools;
import uk.coppice.portal.training.policy.SchoolPolicy;
import uk.coppice.portal.training.policy.SchoolTime;

/** Everything that a session's own page shows. */
@Service
public class SessionPages {

    private final TrainingCalendar calendar;
    private final SessionLeads leads;
    private final StaffDirectory directory;
    private final RegisterAccess access;
    private final Commitments commitments;
    private final CurrentViewer currentViewer;
    private final Clock clock;
    private final SchoolTime schoolTime;
    private final PersonSchools schools;
    private final Approvers approvers;
    private final JdbcClient jdbc;

    SessionPages(
            TrainingCalendar calendar,
            SessionLeads leads,
            StaffDirectory directory,
            RegisterAccess access,
            Commitments commitments,
            CurrentViewer currentViewer,
            Clock clock,
            SchoolTime schoolTime,
            PersonSchools schools,
            Approvers approvers,
            JdbcClient jdbc) {
        this.calendar = calendar;
        this.leads = leads;
        this.directory = directory;
        this.access = access;
        this.commitments = commitments;
        this.currentViewer = currentViewer;
        this.clock = clock;
        this.schoolTime = schoolTime;
        this.schools = schools;
        this.approvers = approvers;
        this.jdbc = jdbc;
    }

    /** The page of one session; empty when there is no such code. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<SessionDetails> find(String code) {
        return calendar.find(code).map(this::details);
    }

    private SessionDetails details(SessionSummary session) {
        var sessionLeads = leads.of(List.of(session.id())).getOrDefault(session.id(), List.of());
        var staff = directory.find(
                sessionLeads.stream()
                        .map(SessionLeads.Lead::personId)
                        .<Long>mapMulti((id, ids) -> {
                            if (id != null) {
                                ids.accept(id);
                            }
                        })
                        .toList(),
                session.date());
        var shown = sessionLeads.stream()
                .map(lead -> {
                    var person = lead.personId() == null ? null : staff.get(lead.personId());
                    String about = lead.personId() == null
                            ? "From outside the trust"
                            : person == null || person.post().isEmpty()
                                    ? ""
                                    : person.post() + ", " + person.workplace();
                    return new SessionDetails.Lead(lead.name(), about);
                })
                .toList();
        var more = jdbc.sql(
                        "SELECT COALESCE(summary, ''), COALESCE(series_code, '') FROM training_session WHERE id = ?")
                .param(session.id())
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
        return new SessionDetails(
                session,
                more.getFirst(),
                shown,
                access.may(session.id()),
                session.startsAt().minus(RegisterAccess.OPENS_BEFORE),
                schoolTime.needsCover(mySchools(session), session.date(), session.start(), session.end()),
                clash(session),
                approver(session),
                more.get(1),
                CancelRule.refuse(new CancelRule.Facts(
                        session.audience(),
                        session.status(),
                        session.startsAt(),
                        session.figures().cancelUntil(),
                        shown.isEmpty() ? "the lead" : shown.getFirst().name(),
                        LocalDateTime.now(clock))));
    }

    private List<SchoolPolicy> mySchools(SessionSummary session) {
        Long me = currentViewer.get().personId();
        return me == null
                ? List.of()
                : schools.of(me, session.date(), session.date()).schools(session.date());
    }

    private Optional<String> approver(SessionSummary session) {
        Long me = currentViewer.get().personId();
        return me == null
                ? Optional.empty()
                : approvers.of(me, session.id()).stream()
                        .findFirst()
                        .flatMap(asked -> directory.find(asked, LocalDate.now(clock)))
                        .map(Person::name);
    }

    private Optional<BookingFacts.Commitment> clash(SessionSummary session) {
        Long me = currentViewer.get().personId();
        if (me == null) {
            return Optional.empty();
        }
        return ClashRule.clash(
                commitments.of(me, session.date(), session.date()).stream()
                        .filter(held -> held.sessionId() != session.id())
                        .map(Commitments.Held::commitment)
                        .toList(),
                session.startsAt(),
                session.endsAt());
    }
}
