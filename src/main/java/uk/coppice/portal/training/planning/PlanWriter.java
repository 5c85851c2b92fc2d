package uk.coppice.portal.training.planning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlannedPlaces;

/** Writes a changed plan over a session that the caller has locked, and tells those who listen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanWriter {

    private final SessionRepository sessions;
    private final EntityManager entities;
    private final LeadRows leads;
    private final LeadNews leadNews;
    private final PlannedPlaces places;
    private final PlanningAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanWriter(
            SessionRepository sessions,
            EntityManager entities,
            LeadRows leads,
            LeadNews leadNews,
            PlannedPlaces places,
            PlanningAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.entities = entities;
        this.leads = leads;
        this.leadNews = leadNews;
        this.places = places;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Locks a session that the viewer may plan.
     *
     * @throws Refusal when it is gone
     * @throws org.springframework.security.access.AccessDeniedException when it is not theirs to plan
     */
    SessionEntity lock(long id) {
        access.require(id);
        return sessions.lock(id).orElseThrow(() -> new Refusal("There is no such session any more."));
    }

    /** A new draft. */
    SessionEntity add(String code, @Nullable String series, PlanForm form) {
        check(PlanCheck.problems(form, SessionStatus.DRAFT, 0));
        access.requireAmong(form.leading());
        var session = sessions.saveAndFlush(new SessionEntity(code, series, form.plan()));
        leads.replace(session.id(), form.leading());
        return session;
    }

    /**
     * @throws PlanProblems saying what each field must be
     * @throws Refusal when its state does not allow the change
     */
    Outcome write(SessionEntity session, PlanForm form) {
        int taken = places.taken(session.id());
        check(form, session, taken);
        access.requireAmong(form.leading());
        var before = session.plan();
        var plan = form.plan();
        Set<What> what = EnumSet.noneOf(What.class);
        what.addAll(before.changes(plan));
        if (session.status() == SessionStatus.CANCELLED) {
            throw new Refusal("This session is called off. Reinstate it first, then change it. Nothing is saved yet.");
        }
        if (session.status() == SessionStatus.DELIVERED
                && (what.contains(What.DATE_OR_TIME) || plan.kind() != before.kind())) {
            throw new Refusal("This session has been held, so its date, times and kind stay. If the register was "
                    + "finished by mistake, open it again first. Nothing is saved yet.");
        }
        if (what.contains(What.DATE_OR_TIME) && taken > 0 && plan.date().isBefore(LocalDate.now(clock))) {
            throw new PlanProblems(Map.of(
                    PlanCheck.DATE, "People have booked it, so choose a day from today on, not one that has gone by"));
        }
        session.plan(plan);
        if (what.contains(What.DATE_OR_TIME)) {
            sessions.flush();
            places.moved(
                    session.id(),
                    before.date().atTime(before.start()),
                    before.date().atTime(before.end()));
        }
        var led = leadNews.leading(session);
        if (leads.replace(session.id(), form.leading())) {
            what.add(What.LEADS);
        }
        if (what.isEmpty()) {
            return Outcome.NOTHING;
        }
        if (what.equals(Set.of(What.LEADS))) {
            // Leads are rows of their own; the session's version must rise all the same.
            entities.lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        var outcome = tell(session, what);
        leadNews.changed(session, led);
        return outcome;
    }

    /**
     * Lets people book a draft, and tells those who lead it.
     *
     * @throws PlanProblems saying what is still missing
     */
    void publish(SessionEntity session) {
        check(PlanCheck.problems(
                PlanForm.of(session.plan(), leads.of(session.id())),
                SessionStatus.PLANNED,
                places.taken(session.id())));
        session.publish();
        tell(session, Set.of(What.PUBLISHED));
        leadNews.published(session);
    }

    /** Makes a draft of it again, and tells those who lead it. Whether nobody has booked was asked before. */
    void withdraw(SessionEntity session) {
        session.withdraw();
        tell(session, Set.of(What.TEXT));
        leadNews.withdrawn(session);
    }

    /** Writes the session, says what is different, and gives places that are free now to those in line. */
    Outcome tell(SessionEntity session, Set<What> what) {
        sessions.flush();
        events.publishEvent(new SessionChanged(session.id(), Set.copyOf(what)));
        if (session.status() != SessionStatus.PLANNED) {
            return Outcome.NOTHING;
        }
        if (what.contains(What.REINSTATED)) {
            places.again(session.id());
        }
        int moved = places.fill(session);
        boolean otherTime = what.contains(What.DATE_OR_TIME) || what.contains(What.REINSTATED);
        return otherTime
                ? new Outcome(
                        moved,
                        places.clashing(session.id()),
                        places.overCover(session.id(), session.startsAt().toLocalDate()))
                : new Outcome(moved, 0, List.of());
    }

    private void check(PlanForm form, SessionEntity session, int taken) {
        var share = form.fairShare();
        boolean other = share != null && !share.equals(session.fairShare());
        check(PlanCheck.problems(form, session.status(), taken, other ? places.mostOfOneSchool(session) : 0));
    }

    private static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new PlanProblems(problems);
        }
    }

    /** What a session is called in a line of text. */
    String name(SessionEntity session) {
        return session.title() + ", "
                + new DateWords(LocalDate.now(clock)).day(session.startsAt().toLocalDate());
    }
}
