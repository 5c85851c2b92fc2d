package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Where inquiries are begun, written and moved on. */
@Service
public class InquiryDesk {

    private final JdbcClient jdbc;
    private final InquiryScope scope;
    private final InquiryRows rows;
    private final InquirySteps steps;
    private final InquiryCodes codes;
    private final InquiryChoices choices;
    private final CurrentViewer viewer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InquiryDesk(
            JdbcClient jdbc,
            InquiryScope scope,
            InquiryRows rows,
            InquirySteps steps,
            InquiryCodes codes,
            InquiryChoices choices,
            CurrentViewer viewer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.steps = steps;
        this.codes = codes;
        this.choices = choices;
        this.viewer = viewer;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins an inquiry; whoever begins it is its first author.
     *
     * @return its code
     * @throws Refusal when something is missing or too long
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public String create(InquiryPlan typed) {
        var me = viewer.get().personId();
        if (me == null) {
            throw new Refusal("You have no staff record, so you can't be an author.");
        }
        var plan = checked(typed, choices.years().getFirst().startYear());
        long id = Ids.next();
        String code = codes.next(plan.year());
        jdbc.sql("INSERT INTO inquiry (id, code, question, year_from, aim_key, doing, knowing, stage, since,"
                        + " in_portal, version) VALUES (:id, :code, :question, :year, :aim, :doing, :knowing,"
                        + " 'PLANNED', :now, TRUE, 0)")
                .param("id", id)
                .param("code", code)
                .param("question", plan.question())
                .param("year", plan.year().firstDay())
                .param("aim", plan.aimKey())
                .param("doing", plan.doing())
                .param("knowing", plan.knowing())
                .param("now", now())
                .update();
        jdbc.sql("INSERT INTO inquiry_author (inquiry_id, person_id, place, joined, named) VALUES (?, ?, 0,"
                        + " TRUE, FALSE)")
                .params(id, me)
                .update();
        steps.note(id, Move.BEGIN, Stage.PLANNED, MoveDetails.none());
        return code;
    }

    /**
     * Changes what an inquiry sets out to do.
     *
     * @param version as it was opened
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws Refusal when something is missing or too long, or its findings are handed in
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void change(long id, int version, InquiryPlan typed) {
        scope.hold(id, Part.AUTHOR);
        requireRunning(id);
        var held = rows.load(id, scope.parts(id)).plan();
        var plan = checked(typed, held.startYear());
        updated(jdbc.sql("UPDATE inquiry SET question = :question, year_from = :year, aim_key = :aim, doing = :doing, "
                        + "knowing = :knowing, version = version + 1 WHERE id = :id AND version = :version")
                .param("question", plan.question())
                .param("year", plan.year().firstDay())
                .param("aim", plan.aimKey())
                .param("doing", plan.doing())
                .param("knowing", plan.knowing())
                .param("id", id)
                .param("version", version)
                .update());
    }

    /**
     * Keeps the findings as they are written so far.
     *
     * @param version as it was opened
     * @return the version now
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws Refusal when they are too long, or handed in already
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public int saveFindings(long id, int version, String typed) {
        scope.hold(id, Part.AUTHOR);
        requireRunning(id);
        String text = PlanCheck.text(typed, "The findings", PlanCheck.LONGEST_FINDINGS);
        updated(jdbc.sql("UPDATE inquiry SET findings = :findings, version = version + 1 "
                        + "WHERE id = :id AND version = :version")
                .param("findings", text)
                .param("id", id)
                .param("version", version)
                .update());
        return version + 1;
    }

    /**
     * Moves an inquiry on, or back.
     *
     * @throws Refusal saying what stands in the way
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    public void move(long id, Move move, MoveDetails details) {
        scope.hold(id);
        var parts = scope.parts(id);
        if (parts.isEmpty()) {
            throw new AccessDeniedException("Not this person's inquiry");
        }
        var inquiry = rows.load(id, parts);
        MoveRules.obstacle(move, parts, inquiry.facts())
                .or(() -> MoveRules.problem(move, details, inquiry.facts(), LocalDate.now(clock)))
                .ifPresent(reason -> {
                    throw new Refusal(reason);
                });
        events.publishEvent(new InquiryMoved(
                id, move, steps.take(inquiry, move, details), viewer.get().recordedBy()));
    }

    private InquiryPlan checked(InquiryPlan typed, int heldYear) {
        var years = new HashSet<>(choices.years());
        years.add(new uk.coppice.portal.platform.AcademicYear(heldYear));
        return PlanCheck.checked(typed, years, choices.aimKeys());
    }

    private void requireRunning(long id) {
        if (!scope.stage(id).running()) {
            throw new Refusal("The findings are handed in, so nothing can be changed now. Take them back first; what "
                    + "you typed is still here.");
        }
    }

    private static void updated(int changed) {
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
