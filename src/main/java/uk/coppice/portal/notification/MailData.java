package uk.coppice.portal.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Mails to somebody and about their places, what they want of mail, and their calendar. Never the secret part of a link. */
@Component
class MailData implements PersonalData {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String title() {
        return "Mail and calendar";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "notice.person_id",
                "notice.guest_id",
                "notice.about_person_id",
                "notice.by_id",
                "mail.person_id",
                "mail.guest_id",
                "mail.about_person_id",
                "mail.by_id",
                "mail_preference.person_id",
                "calendar_entry.person_id",
                "calendar_entry.guest_id",
                "calendar_feed.person_id",
                "survey_mail.respondent_id",
                "news_mail.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        String column = reading.guest() ? "guest_id" : "person_id";
        var sections = new ArrayList<DataSection>();
        sections.add(mails(reading, column));
        sections.add(waiting(reading, column));
        if (!reading.guest()) {
            sections.add(about(reading));
            sections.add(news(reading));
            sections.add(wanted(reading));
            sections.add(feed(reading));
        }
        sections.add(surveys(reading));
        sections.add(entries(reading, column));
        return sections;
    }

    private static DataSection mails(DataReading reading, String column) {
        return reading.section(
                        "mail.sent",
                        "Mails to you",
                        "So that a mail is sent once, again when it could not be delivered, and it can be said afterwards "
                                + "what was written. Removed after some time, with their words.")
                .moment("when", "When")
                .code("state", "State")
                .text("to", "To")
                .text("subject", "Subject")
                .letter("words", "Words")
                .rows("SELECT COALESCE(done_at, made_at), state, to_address, subject, body FROM mail WHERE " + column
                        + " = :id ORDER BY made_at, id");
    }

    private static DataSection waiting(DataReading reading, String column) {
        return reading.section(
                        "mail.waiting",
                        "What is about to be written to you",
                        "A change waits some seconds here before it becomes a mail.")
                .moment("since", "Since")
                .code("kind", "Kind")
                .rows("SELECT made_at, kind FROM notice WHERE " + column + " = :id ORDER BY made_at, id");
    }

    private static DataSection about(DataReading reading) {
        return reading.section(
                        "mail.about_you",
                        "Mails to colleagues about your place, or that your doing set off",
                        "So that who agrees to training hears of your request. What was written to them is theirs.")
                .moment("when", "When")
                .code("kind", "Kind")
                .text("session", "Session")
                .rows("SELECT m.made_at, m.kind, s.title FROM (SELECT id, made_at, kind, session_id FROM mail "
                        + "WHERE (about_person_id = :id OR by_id = :id) AND (person_id IS NULL OR person_id <> :id) "
                        + "UNION ALL SELECT id, made_at, kind, session_id FROM notice "
                        + "WHERE (about_person_id = :id OR by_id = :id) AND (person_id IS NULL OR person_id <> :id)) m "
                        + "LEFT JOIN training_session s ON s.id = m.session_id ORDER BY m.made_at, m.id");
    }

    private static DataSection news(DataReading reading) {
        return reading.section(
                        "mail.news",
                        "Mails on induction, inquiries, offers, leaving and your data",
                        "So that you are told once. Their words are not kept.")
                .moment("due_at", "Due")
                .code("kind", "Kind")
                .code("state", "State")
                .yes("sent", "Sent")
                .rows("SELECT due_at, kind, state, sent FROM news_mail WHERE person_id = :id ORDER BY due_at, id");
    }

    private static DataSection surveys(DataReading reading) {
        var section = reading.section(
                        "mail.surveys",
                        "Mails about surveys that wait for you",
                        "So that you are asked, and reminded while you have not answered. Nothing is left once it is sent.")
                .text("survey", "Survey")
                .code("kind", "Kind")
                .code("state", "State")
                .moment("due_at", "Due");
        return reading.reader().themselves()
                ? section.rows("SELECT s.title, m.kind, m.state, m.due_at FROM survey_mail m "
                        + "JOIN survey s ON s.id = m.survey_id WHERE m.respondent_id = :id ORDER BY m.due_at, m.id")
                : section.note("Left out: who is reminded has not answered, and that is told to nobody but yourself.")
                        .noRows();
    }

    private static DataSection wanted(DataReading reading) {
        return reading.section("mail.wanted", "Which mails you want", "So that you get no others.")
                .yes("confirmations", "Confirmations")
                .yes("reminders", "Reminders")
                .yes("digests", "What is new")
                .rows("SELECT confirmations, reminders, digests FROM mail_preference WHERE person_id = :id");
    }

    private static DataSection feed(DataReading reading) {
        return reading.section(
                        "mail.calendar_feed",
                        "The address that your calendar follows",
                        "So that your calendar shows your sessions. The address itself is not kept, only a fingerprint.")
                .moment("made_at", "Made")
                .rows("SELECT made_at FROM calendar_feed WHERE person_id = :id");
    }

    private static DataSection entries(DataReading reading, String column) {
        return reading.section(
                        "mail.calendar_entries",
                        "Invitations sent to your calendar",
                        "So that a change reaches the same entry.")
                .text("session", "Session")
                .number("version", "Version")
                .yes("cancelled", "Taken back")
                .rows("SELECT COALESCE(s.title, d.title), c.sequence_number, c.cancelled FROM calendar_entry c "
                        + "LEFT JOIN training_session s ON s.id = c.session_id "
                        + "LEFT JOIN deleted_draft d ON d.session_id = c.session_id WHERE c." + column + " = :id "
                        + "ORDER BY COALESCE(s.session_date, d.session_date), c.id");
    }
}
