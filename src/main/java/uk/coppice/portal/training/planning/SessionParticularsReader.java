package uk.coppice.portal.training.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.training.LeadsLeaving;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.YearGroup;
import uk.coppice.portal.training.booking.Deadlines;
import uk.coppice.portal.training.booking.PlannedPlaces;

/** Reads what a session's page shows of its planning, as the current person may see it. */
@Service
public class SessionParticularsReader {

    private final SessionRepository sessions;
    private final PlanningAccess access;
    private final Deadlines deadlines;
    private final PlanAims aims;
    private final PlannedPlaces places;
    private final LeadsLeaving leaving;
    private final SessionLeads leads;
    private final CurrentViewer currentViewer;
    private final JdbcClient jdbc;

    SessionParticularsReader(
            SessionRepository sessions,
            PlanningAccess access,
            Deadlines deadlines,
            PlanAims aims,
            PlannedPlaces places,
            LeadsLeaving leaving,
            SessionLeads leads,
            CurrentViewer currentViewer,
            JdbcClient jdbc) {
        this.sessions = sessions;
        this.access = access;
        this.deadlines = deadlines;
        this.aims = aims;
        this.places = places;
        this.leaving = leaving;
        this.leads = leads;
        this.currentViewer = currentViewer;
        this.jdbc = jdbc;
    }

    /** Of one session; empty when there is none with this code that the viewer may know of. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<SessionParticulars> find(String code) {
        return sessions.findByCode(code)
                .map(this::of)
                .filter(found -> found.status() != SessionStatus.DRAFT || found.mayPlan());
    }

    private SessionParticulars of(SessionEntity session) {
        boolean mayPlan = access.may(session.id());
        var plan = session.plan();
        return new SessionParticulars(
                session.id(),
                session.status(),
                session.seriesCode(),
                YearGroup.words(plan.yearGroups()),
                plan.openToGuests(),
                mayPlan || booked(session.id()) ? plan.onlineLink() : "",
                !plan.onlineLink().isEmpty(),
                plan.bookingOpens(),
                before(session, plan.closesDays()),
                before(session, plan.cancelDays()),
                session.status() == SessionStatus.CANCELLED && session.calledOffWhy() != null
                        ? session.calledOffWhy()
                        : "",
                aims.aims().stream()
                        .filter(aim -> aim.key().equals(plan.aimKey()))
                        .map(PlanAims.Aim::name)
                        .findFirst()
                        .orElse(""),
                mayPlan,
                mayPlan ? leaving.of(List.of(session.id())).getOrDefault(session.id(), List.of()) : List.of(),
                mayPlan ? outside(session.id()) : List.of(),
                places.taken(session.id()),
                plan.minimum(),
                plan.minimumBy());
    }

    private List<String> outside(long session) {
        return leads.of(List.of(session)).getOrDefault(session, List.of()).stream()
                .filter(lead -> lead.personId() == null)
                .map(SessionLeads.Lead::name)
                .toList();
    }

    private @Nullable LocalDateTime before(SessionEntity session, int days) {
        return days == 0 ? null : deadlines.before(session.startsAt(), days);
    }

    private boolean booked(long session) {
        Long me = currentViewer.get().personId();
        return me != null
                && jdbc.sql("SELECT COUNT(*) FROM booking WHERE session_id = ? AND person_id = ? AND superseded = 0 "
                                        + "AND state = 'BOOKED'")
                                .param(session)
                                .param(me)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
