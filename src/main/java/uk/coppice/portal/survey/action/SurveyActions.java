package uk.coppice.portal.survey.action;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.PostHeld;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;

/**
 * What leaders tell staff after a survey. The central team and administrators write for the whole trust and any school, a
 * school leader for the schools that they lead. Staff see what is published for the trust and for where they work.
 */
@Service
public class SurveyActions {

    /** The longest text of either kind. */
    public static final int LONGEST = 1000;

    private static final List<Long> NO_SCHOOL = List.of(0L);
    private static final Duration BROUGHT_BACK_WITHIN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ActionRows rows;
    private final Surveys surveys;
    private final StaffDirectory staff;
    private final CurrentViewer viewer;
    private final Clock clock;

    SurveyActions(
            JdbcClient jdbc,
            ActionRows rows,
            Surveys surveys,
            StaffDirectory staff,
            CurrentViewer viewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.surveys = surveys;
        this.staff = staff;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What is written down for a survey, drafts too, within what the current person may change. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<SurveyAction> of(long survey) {
        return rows.find(
                "a.survey_id = :survey AND (:everywhere = 1 OR a.school_id IN (:schools))",
                Map.of("survey", survey, "everywhere", everywhere() ? 1 : 0, "schools", ledSchools()));
    }

    /** What is published for the current person: the trust's, and that of the schools where they work or lead. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SurveyAction> forMe() {
        return published(LocalDate.EPOCH);
    }

    /** The same, published on a day or later. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SurveyAction> forMeSince(LocalDate day) {
        return published(day);
    }

    private List<SurveyAction> published(LocalDate since) {
        var who = viewer.get();
        var schools = who.personId() == null
                ? List.<Long>of()
                : staff.postsHeld(who.personId(), LocalDate.now(clock)).stream()
                        .map(PostHeld::schoolId)
                        .filter(school -> school != null)
                        .map(Long.class::cast)
                        .toList();
        return rows.find(
                "a.published_at IS NOT NULL AND a.published_at >= :since "
                        + "AND (a.school_id IS NULL OR a.school_id IN (:schools) OR a.school_id IN (:led))",
                Map.of(
                        "since",
                        StoredTime.of(since.atStartOfDay(clock.getZone()).toInstant()),
                        "schools",
                        schools.isEmpty() ? NO_SCHOOL : schools,
                        "led",
                        ledSchools()));
    }

    /** Whether the current person may write anything down; trustees, who read results too, may not. */
    public boolean mayWrite() {
        return everywhere() || viewer.get().is(Roles.SCHOOL_LEADER);
    }

    /** Whether the current person may write for the whole trust. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    public boolean forWholeTrust() {
        return everywhere();
    }

    /**
     * Writes a draft down.
     *
     * @throws Refusal when the survey has not closed, it is for a school that is not theirs, or a text is missing
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey", object = "@surveyNames.of(#survey)")
    public long add(long survey, ActionDraft draft) {
        var kept = checked(draft);
        if (surveys.find(survey)
                .filter(one -> one.state() == SurveyState.CLOSED)
                .isEmpty()) {
            throw new Refusal("The survey has not closed yet. Nothing was saved.");
        }
        long id = Ids.next();
        written(
                        jdbc.sql(
                                "INSERT INTO survey_action (id, survey_id, question, school_id, heard, doing, owner_id, "
                                        + "due, state, version) VALUES (:id, :survey, :question, :school, :heard, :doing, "
                                        + ":owner, :due, 'PLANNED', 1)"),
                        kept)
                .param("id", id)
                .param("survey", survey)
                .update();
        step(id, ActionState.PLANNED);
        return id;
    }

    /**
     * Writes it anew, published or not.
     *
     * @throws Refusal when somebody else has changed it meanwhile
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey")
    public void change(long action, int version, ActionDraft draft) {
        var kept = checked(draft);
        requireMine(action, version);
        written(
                        jdbc.sql(
                                "UPDATE survey_action SET question = :question, school_id = :school, heard = :heard, "
                                        + "doing = :doing, owner_id = :owner, due = :due, version = version + 1 WHERE id = :id"),
                        kept)
                .param("id", action)
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, ActionDraft draft) {
        return statement
                .param("question", draft.question())
                .param("school", draft.school())
                .param("heard", draft.heard())
                .param("doing", draft.doing())
                .param("owner", draft.owner())
                .param("due", draft.due());
    }

    /**
     * Shows it to staff, or to leaders alone again.
     *
     * @throws Refusal when somebody else has changed it meanwhile
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey")
    public void publish(long action, int version, boolean published) {
        requireMine(action, version);
        jdbc.sql("UPDATE survey_action SET published_at = ?, version = version + 1 WHERE id = ?")
                .param(published ? StoredTime.of(clock.instant()) : null)
                .param(action)
                .update();
    }

    /**
     * Says how far it is; what it was before stays in its history.
     *
     * @throws Refusal when somebody else has changed it meanwhile
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey")
    public void move(long action, int version, ActionState state) {
        requireMine(action, version);
        jdbc.sql("UPDATE survey_action SET state = ?, version = version + 1 WHERE id = ?")
                .params(state.name(), action)
                .update();
        step(action, state);
    }

    /**
     * Throws a draft away; for a day it can be brought back.
     *
     * @throws Refusal when it is published: that is taken back first
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey")
    public void remove(long action, int version) {
        var mine = requireMine(action, version);
        if (mine.published() != null) {
            throw new Refusal("Staff can see it. Take it back from staff first.");
        }
        var now = clock.instant();
        jdbc.sql("UPDATE survey_action SET removed_at = ?, version = version + 1 WHERE id = ?")
                .params(StoredTime.of(now), action)
                .update();
        forget(now.minus(BROUGHT_BACK_WITHIN));
    }

    /**
     * Brings a draft back that was thrown away, with every state that it has been in.
     *
     * @param version the one after that with which it was thrown away
     * @throws Refusal when it is gone for good, or not theirs
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "action after a survey")
    public void bringBack(long action, int version) {
        require(action, version, rows::thrownAway);
        jdbc.sql("UPDATE survey_action SET removed_at = NULL, version = version + 1 WHERE id = ?")
                .param(action)
                .update();
    }

    private void forget(Instant thrownAwayBefore) {
        var before = StoredTime.of(thrownAwayBefore);
        jdbc.sql("DELETE FROM survey_action_state WHERE action_id IN "
                        + "(SELECT a.id FROM survey_action a WHERE a.removed_at < ?)")
                .param(before)
                .update();
        jdbc.sql("DELETE FROM survey_action WHERE removed_at < ?").param(before).update();
    }

    private ActionDraft checked(ActionDraft draft) {
        requireScope(draft.school());
        String heard = text(draft.heard(), "what you heard");
        String doing = text(draft.doing(), "what you do about it");
        return new ActionDraft(draft.question(), draft.school(), heard, doing, draft.owner(), draft.due());
    }

    private static String text(String typed, String what) {
        String kept = TypedText.lines(typed);
        if (kept.isEmpty()) {
            throw new Refusal("Say " + what + ". Nothing was saved.");
        }
        if (kept.length() > LONGEST) {
            throw new Refusal("Say " + what + " in at most 1,000 characters. Nothing was saved.");
        }
        return kept;
    }

    private void requireScope(@Nullable Long school) {
        if (!everywhere() && (school == null || !viewer.get().ledSchools().contains(school))) {
            throw new Refusal("You write for the schools that you lead. Nothing was saved.");
        }
    }

    private SurveyAction requireMine(long action, int version) {
        return require(action, version, rows::find);
    }

    private SurveyAction require(
            long action, int version, BiFunction<String, Map<String, Object>, List<SurveyAction>> among) {
        jdbc.sql("SELECT version FROM survey_action WHERE id = ? FOR UPDATE")
                .param(action)
                .query(Integer.class)
                .optional();
        var mine = among
                .apply(
                        "a.id = :action AND (:everywhere = 1 OR a.school_id IN (:schools))",
                        Map.of("action", action, "everywhere", everywhere() ? 1 : 0, "schools", ledSchools()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("It is not there any more, or not yours to change."));
        if (mine.version() != version) {
            throw new Refusal("Somebody else has changed it meanwhile. Look at it again; nothing of yours was saved.");
        }
        return mine;
    }

    private void step(long action, ActionState state) {
        jdbc.sql("INSERT INTO survey_action_state (id, action_id, state, since, set_by) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        action,
                        state.name(),
                        StoredTime.of(clock.instant()),
                        viewer.get().recordedBy())
                .update();
    }

    private boolean everywhere() {
        var who = viewer.get();
        return who.is(Roles.CENTRAL_TEAM) || who.is(Roles.TRUST_ADMINISTRATOR);
    }

    private List<Long> ledSchools() {
        var led = viewer.get().ledSchools();
        return led.isEmpty() ? NO_SCHOOL : List.copyOf(led);
    }
}
