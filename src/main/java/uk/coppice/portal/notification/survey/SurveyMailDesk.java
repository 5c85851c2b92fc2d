package uk.coppice.portal.notification.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/**
 * What an administrator sees of the mails about surveys: of what asks, which goes to everybody invited, how many, and who
 * could not be reached. Of reminders nothing but the day: a number would say how many have not answered, and a reminder
 * that could not be delivered would say it of somebody.
 */
@Service
public class SurveyMailDesk {

    private static final int LATEST = 40;

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyMailDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The mails of a survey, in numbers.
     *
     * @param open whether it can still be answered
     * @param closes when it closes or closed
     * @param sent mails that ask, taken by the mail server
     * @param waiting mails that ask and wait
     * @param undelivered mails that ask and could not be delivered; of a closed survey all that never were
     * @param remindedOn the day of the last reminder, whoever got it; null: none yet
     */
    public record Line(
            long survey,
            String title,
            boolean open,
            Instant closes,
            int sent,
            int waiting,
            int undelivered,
            @Nullable LocalDate remindedOn) {}

    /**
     * Somebody who could not be asked.
     *
     * @param name the recipient's
     * @param address where it was to go; empty: no address is known
     * @param problem why it could not be delivered
     */
    public record Undelivered(long id, String name, String address, String problem) {}

    /** The latest surveys, the last to close first. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Line> lines() {
        return jdbc.sql("SELECT g.survey_id, s.title, g.stage <> 'CLOSED', s.closes_at, g.asked_sent, "
                        + count("WAITING") + ", CASE WHEN g.stage = 'CLOSED' THEN g.undelivered ELSE "
                        + count("UNDELIVERED") + " END, g.reminded_on FROM survey_mailing g "
                        + "JOIN survey s ON s.id = g.survey_id ORDER BY s.closes_at DESC, g.survey_id DESC LIMIT "
                        + LATEST)
                .query((row, n) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        Objects.requireNonNull(StoredTime.moment(row, 4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getObject(8, LocalDate.class)))
                .list();
    }

    private static String count(String state) {
        return "(SELECT COUNT(*) FROM survey_mail m WHERE m.survey_id = g.survey_id AND m.kind = 'ASKED' "
                + "AND m.state = '" + state + "')";
    }

    /** Who could not be asked in a survey, by name. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "survey mails that failed", object = "@surveyNames.of(#survey)")
    public List<Undelivered> undelivered(long survey) {
        return jdbc.sql("SELECT m.id, COALESCE(g.name, CONCAT(p.first_name, ' ', p.last_name), ''), "
                        + "COALESCE(g.email, p.work_email, ''), COALESCE(m.problem, '') FROM survey_mail m "
                        + "LEFT JOIN person p ON p.id = m.respondent_id LEFT JOIN guest g ON g.id = m.respondent_id "
                        + "WHERE m.survey_id = ? AND m.kind = 'ASKED' AND m.state = 'UNDELIVERED' ORDER BY 2, m.id")
                .param(survey)
                .query((row, n) ->
                        new Undelivered(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Sends all again that asks in a survey and could not be delivered, to the addresses that are known now.
     *
     * @return how many wait again
     * @throws Refusal when none is left
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited(value = Act.CHANGED, what = "survey mails that failed", object = "@surveyNames.of(#survey)")
    public int again(long survey) {
        int again = jdbc.sql("UPDATE survey_mail SET state = 'WAITING', tries = 0, due_at = :now, first_due_at = :now, "
                        + "problem = NULL WHERE survey_id = :survey AND kind = 'ASKED' AND state = 'UNDELIVERED'")
                .param("now", StoredTime.of(clock.instant()))
                .param("survey", survey)
                .update();
        if (again == 0) {
            throw new Refusal("None of these emails is left: they went out, or the survey has closed.");
        }
        return again;
    }
}
