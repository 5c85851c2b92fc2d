package uk.coppice.portal.training.evaluation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;

/** What evaluations do at their time: close, and ask once more what came of a session. */
@Service
public class EvaluationDesk {

    private static final int ASK_AGAIN_FROM_WEEKS = 6;
    private static final int ASK_AGAIN_TO_WEEKS = 8;
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final EvaluationClosing closing;
    private final EvaluationOpening opening;
    private final Attendance attendance;
    private final EvaluationSettings settings;
    private final SchoolCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationDesk(
            EvaluationClosing closing,
            EvaluationOpening opening,
            Attendance attendance,
            EvaluationSettings settings,
            SchoolCalendar calendar,
            JdbcClient jdbc,
            Clock clock) {
        this.closing = closing;
        this.opening = opening;
        this.attendance = attendance;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The surveys whose time is over, the first first. */
    @Transactional(readOnly = true)
    public List<Long> toClose() {
        return jdbc.sql("SELECT s.id FROM survey s JOIN evaluation e ON e.survey_id = s.id "
                        + "WHERE s.state = 'OPEN' AND s.closes_at <= ? ORDER BY s.closes_at, s.id")
                .param(StoredTime.of(clock.instant()))
                .query(Long.class)
                .list();
    }

    /**
     * Closes an evaluation whose time is over.
     *
     * @throws Refusal when it is still open for answers, or closed already
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void close(long survey) {
        if (!toClose().contains(survey)) {
            throw new Refusal("This evaluation is closed already, or not to be closed yet.");
        }
        closing.close(survey);
    }

    /** Asks those who were at a session how it was, as its finished register says, when it was finished elsewhere. */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void ask(long session) {
        opening.finished(session);
    }

    /**
     * Closes an evaluation before its time.
     *
     * @throws Refusal when it is closed already
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void closeNow(long survey) {
        closing.close(survey);
    }

    /** The sessions about which those who were there are to be asked again now: on the morning of a school day. */
    @Transactional(readOnly = true)
    public List<Long> toAskAgain() {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        return calendar.isSchoolDay(today) && !now.toLocalTime().isBefore(MORNING)
                ? attendance.notAskedAgain(
                        settings.askedAgain(),
                        today.minusWeeks(ASK_AGAIN_TO_WEEKS),
                        today.minusWeeks(ASK_AGAIN_FROM_WEEKS))
                : List.of();
    }

    /** Asks those who were at a session, and are still here, what came of it; once. */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void askAgain(long session) {
        opening.impact(session);
    }
}
