package uk.coppice.portal.notification.survey;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.SendTime;
import uk.coppice.portal.notification.letter.SurveyMailKind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.SharedLock;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;

/**
 * Makes the mails about one survey. The survey's row is held, so that it cannot close meanwhile and what is made be left
 * over; then the row of its mailing, so that of two servers one makes them. The list of those concerned goes from one
 * table into the other and is told to nobody.
 */
@Component
class SurveyMailMaker {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Surveys surveys;
    private final SharedLock lock;
    private final SchoolCalendar calendar;
    private final Clock clock;

    SurveyMailMaker(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Surveys surveys,
            SharedLock lock,
            SchoolCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.surveys = surveys;
        this.lock = lock;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Mailing(String stage, @Nullable LocalDate remindedOn) {}

    /** Surveys that have opened and whose mails are not made. */
    @Transactional(readOnly = true)
    public List<Long> opened() {
        return in("OPENED");
    }

    /** Surveys whose mails were made and that have not closed. */
    @Transactional(readOnly = true)
    public List<Long> asked() {
        return in("ASKED");
    }

    private List<Long> in(String stage) {
        return jdbc.sql("SELECT survey_id FROM survey_mailing WHERE stage = ? ORDER BY survey_id")
                .param(stage)
                .query(Long.class)
                .list();
    }

    /** Asks everybody invited who does not answer with a code on paper. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void ask(long survey) {
        var card = hold(survey);
        if (card.isEmpty()
                || mailing(survey).filter(of -> of.stage().equals("OPENED")).isEmpty()) {
            return;
        }
        var invited = jdbc.sql("SELECT respondent_id FROM survey_invited WHERE survey_id = ? AND by_code = FALSE")
                .param(survey)
                .query(Long.class)
                .list();
        var opens = card.get().opensAt();
        add(card.get(), SurveyMailKind.ASKED, invited, opens.isAfter(clock.instant()) ? opens : clock.instant());
        jdbc.sql("UPDATE survey_mailing SET stage = 'ASKED' WHERE survey_id = ?")
                .param(survey)
                .update();
    }

    /**
     * Reminds those who have not answered, if a day for it has come. What asks and could not be delivered is tried again:
     * the address may have been mended.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remind(long survey) {
        var today = LocalDate.now(clock);
        var card = hold(survey).filter(held -> held.takesAnswers(clock.instant()));
        var mailing = mailing(survey).filter(of -> of.stage().equals("ASKED"));
        if (card.isEmpty()
                || mailing.isEmpty()
                || new ReminderDays(calendar, clock.getZone())
                        .due(card.get(), mailing.get().remindedOn(), today)
                        .isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("UPDATE survey_mail SET state = 'WAITING', tries = 0, due_at = :now, first_due_at = :now, "
                        + "problem = NULL WHERE survey_id = :survey AND state = 'UNDELIVERED'")
                .param("now", StoredTime.of(now))
                .param("survey", survey)
                .update();
        var unheard = jdbc.sql("SELECT i.respondent_id FROM survey_invited i "
                        + "LEFT JOIN survey_answered a "
                        + "ON a.survey_id = i.survey_id AND a.respondent_id = i.respondent_id "
                        + "LEFT JOIN survey_mail m ON m.survey_id = i.survey_id AND m.respondent_id = i.respondent_id "
                        + "LEFT JOIN mail_preference p ON p.person_id = i.respondent_id "
                        + "WHERE i.survey_id = ? AND i.by_code = FALSE AND a.respondent_id IS NULL AND m.id IS NULL "
                        + "AND COALESCE(p.reminders, TRUE) = TRUE")
                .param(survey)
                .query(Long.class)
                .list();
        add(card.get(), SurveyMailKind.REMINDED, unheard, now);
        jdbc.sql("UPDATE survey_mailing SET reminded_on = ? WHERE survey_id = ?")
                .params(Date.valueOf(today), survey)
                .update();
    }

    private Optional<SurveyCard> hold(long survey) {
        jdbc.sql("SELECT s.id FROM survey s WHERE s.id = ?" + lock.clause())
                .param(survey)
                .query(Long.class)
                .optional();
        return surveys.find(survey).filter(card -> card.state() == SurveyState.OPEN);
    }

    private Optional<Mailing> mailing(long survey) {
        return jdbc.sql("SELECT stage, reminded_on FROM survey_mailing WHERE survey_id = ? FOR UPDATE")
                .param(survey)
                .query((row, n) -> new Mailing(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    private void add(SurveyCard survey, SurveyMailKind kind, List<Long> respondents, Instant from) {
        var due = StoredTime.of(new SendTime(calendar)
                .next(ZonedDateTime.ofInstant(from, clock.getZone()))
                .toInstant());
        Set<Long> guests = Ids.slices(respondents).stream()
                .flatMap(
                        some -> jdbc
                                .sql("SELECT id FROM guest WHERE id IN (:ids)")
                                .param("ids", some)
                                .query(Long.class)
                                .list()
                                .stream())
                .collect(Collectors.toSet());
        batches.batchUpdate(
                "INSERT INTO survey_mail (id, survey_id, respondent_id, guest, kind, state, first_due_at, due_at, tries) "
                        + "VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, 0)",
                respondents.stream()
                        .map(to ->
                                new Object[] {Ids.next(), survey.id(), to, guests.contains(to), kind.name(), due, due})
                        .toList());
    }
}
