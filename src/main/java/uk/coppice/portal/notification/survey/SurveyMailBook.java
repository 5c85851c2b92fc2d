package uk.coppice.portal.notification.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.letter.SurveyMailKind;
import uk.coppice.portal.notification.queue.QuietBook;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.SurveyKind;

/**
 * Writes down what becomes of mails about surveys. They are claimed for a while, as other mails are; one that is sent is
 * deleted, and counted if it asked. One that reminds leaves nothing behind, whatever became of it.
 */
@Component
class SurveyMailBook extends QuietBook<SurveyMail> {

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyMailBook(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "survey_mail", SurveyMail::id);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Claims some that are due, of surveys of some kinds, the longest due first. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<SurveyMail> claim(Collection<SurveyKind> kinds, String claim, Instant until, int most) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        var now = StoredTime.of(clock.instant());
        var ids = jdbc.sql("SELECT m.id FROM survey_mail m WHERE m.state = 'WAITING' AND m.due_at <= :now "
                        + "AND (m.claim_until IS NULL OR m.claim_until < :now) AND m.survey_id IN "
                        + "(SELECT g.survey_id FROM survey_mailing g WHERE g.stage = 'ASKED' AND g.kind IN (:kinds)) "
                        + "ORDER BY m.due_at, m.id LIMIT :most")
                .param("now", now)
                .param("kinds", kinds.stream().map(SurveyKind::name).toList())
                .param("most", most)
                .query(Long.class)
                .list();
        return claimed(
                ids,
                claim,
                until,
                "id, survey_id, respondent_id, guest, kind, tries",
                (row, n) -> new SurveyMail(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        SurveyMailKind.valueOf(row.getString(5)),
                        row.getInt(6)));
    }

    /**
     * Whether a mail is still wanted: the survey is open, its reader still invited, and of a reminder that they have not
     * answered and want reminders. What asks does not look whether its reader has answered, so that nothing can be read
     * from whether it could be delivered.
     */
    @Transactional(readOnly = true)
    public boolean wanted(SurveyMail mail) {
        String onlyIf = mail.kind() == SurveyMailKind.ASKED
                ? ""
                : " AND NOT EXISTS (SELECT 1 FROM survey_answered a WHERE a.survey_id = i.survey_id "
                        + "AND a.respondent_id = i.respondent_id) AND NOT EXISTS (SELECT 1 FROM mail_preference p "
                        + "WHERE p.person_id = i.respondent_id AND p.reminders = FALSE)";
        return jdbc.sql("SELECT COUNT(*) FROM survey_invited i JOIN survey s ON s.id = i.survey_id "
                                + "WHERE i.survey_id = :survey AND i.respondent_id = :respondent AND i.by_code = FALSE "
                                + "AND s.state = 'OPEN' AND s.opens_at <= :now AND s.closes_at > :now" + onlyIf)
                        .param("survey", mail.survey())
                        .param("respondent", mail.respondent())
                        .param("now", StoredTime.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The mail server has taken it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void sent(SurveyMail mail) {
        if (delete(mail) > 0 && mail.kind() == SurveyMailKind.ASKED) {
            jdbc.sql("UPDATE survey_mailing SET asked_sent = asked_sent + 1 WHERE survey_id = ?")
                    .param(mail.survey())
                    .update();
        }
    }

    /** It is not wanted any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void drop(SurveyMail mail) {
        delete(mail);
    }

    private int delete(SurveyMail mail) {
        return jdbc.sql("DELETE FROM survey_mail WHERE id = ?").param(mail.id()).update();
    }

    /** It will never be taken: what asks stays to be mended, a reminder goes. */
    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void failed(SurveyMail mail, String problem) {
        if (mail.kind() == SurveyMailKind.REMINDED) {
            delete(mail);
            return;
        }
        super.failed(mail, problem);
    }

    /** As any other; of a reminder nothing is left behind. */
    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void giveUp(Instant before) {
        jdbc.sql("DELETE FROM survey_mail" + LATE + " AND kind = 'REMINDED'")
                .param("now", StoredTime.of(clock.instant()))
                .param("before", StoredTime.of(before))
                .update();
        super.giveUp(before);
    }

    /** Removes the counts of surveys that closed before a moment. How many. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int forgetCounts(Instant before) {
        return jdbc.sql("DELETE FROM survey_mailing WHERE stage = 'CLOSED' AND survey_id IN "
                        + "(SELECT s.id FROM survey s WHERE s.closes_at < ?)")
                .param(StoredTime.of(before))
                .update();
    }
}
