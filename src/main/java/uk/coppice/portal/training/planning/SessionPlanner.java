package uk.coppice.portal.training.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.DraftBroughtBack;
import uk.coppice.portal.training.DraftDeleted;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlannedPlaces;

/**
 * Plans single sessions, from a draft to calling off. {@link PlanningAccess} says who may. The session's row is locked
 * before its places are counted, so that a booking at the same moment and a smaller number of places see each other.
 */
@Service
public class SessionPlanner {

    private static final int LONGEST_REASON = 500;

    private final PlanWriter writer;
    private final SessionRepository sessions;
    private final SessionCodes codes;
    private final LeadRows leads;
    private final ResourceLinks resources;
    private final TopicLinks topics;
    private final PlannedPlaces places;
    private final PlanningAccess access;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SessionPlanner(
            PlanWriter writer,
            SessionRepository sessions,
            SessionCodes codes,
            LeadRows leads,
            ResourceLinks resources,
            TopicLinks topics,
            PlannedPlaces places,
            PlanningAccess access,
            CurrentViewer currentViewer,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.writer = writer;
        this.sessions = sessions;
        this.codes = codes;
        this.leads = leads;
        this.resources = resources;
        this.topics = topics;
        this.places = places;
        this.access = access;
        this.currentViewer = currentViewer;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** An empty form: who plans it leads it, unless they are not staff. */
    public PlanForm empty() {
        var viewer = currentViewer.get();
        Long me = viewer.personId();
        return PlanForm.empty(
                me == null || !viewer.isStaff() ? List.of() : List.of(new PlannedLead(me, viewer.name())));
    }

    /**
     * A session to edit; empty when there is none with this code.
     *
     * @throws AccessDeniedException when it is not theirs to plan
     */
    @Transactional(readOnly = true)
    public Optional<PlannedSession> open(String code) {
        var session = sessions.findByCode(code);
        session.ifPresent(found -> access.require(found.id()));
        return session.map(found -> new PlannedSession(
                found.id(),
                found.version(),
                found.code(),
                found.seriesCode(),
                following(found),
                found.status(),
                places.taken(found.id()),
                PlanForm.of(found.plan(), leads.of(found.id()))));
    }

    /**
     * Keeps a new draft.
     *
     * @param copyOf the code of the session whose resources it shares; null for none
     * @return its code
     * @throws PlanProblems saying what each field must be
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public String create(PlanForm form, @Nullable String copyOf) {
        var kind = form.kind() == null ? SessionKind.OTP : form.kind();
        var date = form.date() == null ? LocalDate.EPOCH : form.date();
        var session = writer.add(codes.next(kind, date, 1).getFirst(), null, form);
        sessions.findByCode(copyOf == null ? "" : copyOf).ifPresent(source -> {
            access.require(source.id());
            resources.copy(source.id(), session.id());
        });
        return session.code();
    }

    /**
     * Changes a session.
     *
     * @param version which state of it was opened
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws PlanProblems saying what each field must be
     * @throws Refusal when its state does not allow the change
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public Outcome change(long id, int version, PlanForm form) {
        var session = writer.lock(id);
        if (session.version() != version) {
            throw new ChangedMeanwhile();
        }
        return writer.write(session, form);
    }

    /**
     * Lets people book a draft.
     *
     * @throws PlanProblems saying what is still missing
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public void publish(long id) {
        writer.publish(writer.lock(id));
    }

    /**
     * Takes publishing back, while nobody has booked.
     *
     * @throws Refusal when somebody has, or it is not to come any more
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public void withdraw(long id) {
        var session = writer.lock(id);
        if (!places.nobody(id)) {
            throw new Refusal(
                    "Somebody has booked it meanwhile, so it stays published. Call it off if it can't be held.");
        }
        if (hasMarks(id)) {
            throw new Refusal("Somebody has been marked in its register, so it stays published.");
        }
        writer.withdraw(session);
    }

    /**
     * Calls a session off. Places stay as they are: those booked are told, and have them again when it is reinstated.
     *
     * @param why what those booked are told
     * @throws Refusal without a reason, or when it is not to come
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public void callOff(long id, String why) {
        String reason = TypedText.lines(why);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("Say why in 1 to " + LONGEST_REASON + " characters: those booked read it. It is not "
                    + "called off yet.");
        }
        var session = writer.lock(id);
        session.callOff(reason);
        writer.tell(session, Set.of(What.CALLED_OFF));
    }

    /** Takes calling off back: places are as they were, and free ones go to those in line. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public Outcome reinstate(long id) {
        var session = writer.lock(id);
        session.reinstate();
        return writer.tell(session, Set.of(What.REINSTATED));
    }

    /**
     * Deletes a draft.
     *
     * @return what {@link #bringBack} wants
     * @throws Refusal when it is none, or has been booked before
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public DeletedDraft delete(long id) {
        var session = writer.lock(id);
        if (session.status() != SessionStatus.DRAFT) {
            throw new Refusal("Only a draft can be deleted. Call the session off instead.");
        }
        if (hasHistory(id)) {
            throw new Refusal("People booked it before it became a draft again, and what they did is kept. Leave it as "
                    + "a draft.");
        }
        var deleted = new DeletedDraft(
                session.code(),
                session.seriesCode(),
                PlanForm.of(session.plan(), leads.of(id)),
                resources.of(id),
                topics.of(id));
        events.publishEvent(new DraftDeleted(id));
        jdbc.sql("DELETE FROM session_lead WHERE session_id = ?").param(id).update();
        jdbc.sql("DELETE FROM session_resource WHERE session_id = ?").param(id).update();
        sessions.delete(session);
        sessions.flush();
        return deleted;
    }

    /**
     * Brings a deleted draft back, in its series, with its links and files, as what comes of the topics that it came of,
     * and under its code unless that was given away meanwhile.
     *
     * @return its code
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public String bringBack(DeletedDraft deleted) {
        var form = deleted.form();
        boolean free = sessions.findByCode(deleted.code()).isEmpty();
        var plan = form.plan();
        String code =
                free ? deleted.code() : codes.next(plan.kind(), plan.date(), 1).getFirst();
        var session = writer.add(code, deleted.seriesCode(), form);
        resources.putBack(session.id(), deleted.resources());
        if (!deleted.topics().isEmpty()) {
            events.publishEvent(new DraftBroughtBack(session.id(), deleted.topics()));
        }
        return code;
    }

    private boolean hasMarks(long session) {
        return jdbc.sql("SELECT COUNT(*) FROM attendance WHERE session_id = ? AND superseded = 0")
                        .param(session)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean hasHistory(long session) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM booking WHERE session_id = :id) "
                                + "+ (SELECT COUNT(*) FROM attendance WHERE session_id = :id)")
                        .param("id", session)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int following(SessionEntity session) {
        return session.seriesCode() == null
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM training_session WHERE series_code = :series "
                                + "AND session_date > :date AND status IN ('DRAFT', 'PLANNED')")
                        .param("series", session.seriesCode())
                        .param("date", session.startsAt().toLocalDate())
                        .query(Integer.class)
                        .single();
    }
}
