package uk.coppice.portal.training.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Where somebody was, what they led, noted and asked for. */
@Component
class TrainingData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Marks in registers", "attendance", "recorded_by", "recorded_at"),
            new Deed("Marks taken back", "attendance", "withdrawn_by", "withdrawn_at"),
            new Deed("Registers finished or opened again", "register_step", "recorded_by", "recorded_at"),
            new Deed("Resources added", "resource", "added_by", "added_at"));

    @Override
    public int order() {
        return 51;
    }

    @Override
    public String title() {
        return "Training record";
    }

    @Override
    public Set<String> columns() {
        var all = new HashSet<>(PersonalData.columns(
                DEEDS,
                "attendance.person_id",
                "attendance.guest_id",
                "session_lead.person_id",
                "reflection.person_id",
                "certificate.person_id",
                "guest_certificate.guest_id",
                "topic_request.asked_by",
                "topic_interest.person_id"));
        all.add("evaluation.lead_key");
        return all;
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        var sections = new ArrayList<DataSection>();
        sections.add(marks(reading));
        sections.add(certificates(reading));
        if (!reading.guest()) {
            sections.add(led(reading));
            sections.add(evaluated(reading));
            sections.add(notes(reading));
            sections.add(topics(reading));
            sections.add(interests(reading));
            sections.add(reading.deeds("training.recorded", DEEDS));
        }
        return sections;
    }

    private static DataSection marks(DataReading reading) {
        return reading.section(
                        "training.marks",
                        "Registers: where you were",
                        "To know who was there: for your own record, certificates, induction and the trust’s figures. A "
                                + "mark that was corrected is kept beside the one that stands.")
                .text("session", "Session")
                .text("code", "Code")
                .day("date", "Date")
                .code("mark", "Mark")
                .yes("stands", "Stands now")
                .text("reason", "Reason for a change")
                .code("source", "How it came")
                .moment("marked_at", "Marked")
                .who("recorded_by", "By")
                .rows(
                        "SELECT s.title, s.code, s.session_date, a.mark, CASE WHEN a.superseded = 0 AND a.withdrawn_at IS NULL "
                                + "THEN TRUE ELSE FALSE END, a.reason, a.source, COALESCE(a.marked_at, a.recorded_at), "
                                + "a.recorded_by FROM attendance a JOIN training_session s ON s.id = a.session_id WHERE a."
                                + (reading.guest() ? "guest_id" : "person_id")
                                + " = :id ORDER BY s.session_date, s.code, a.recorded_at, a.id");
    }

    private static DataSection certificates(DataReading reading) {
        return reading.section(
                        "training.certificates",
                        "Certificates",
                        "So that you can prove where you were, and anybody whom you give the code can check it.")
                .text("session", "Session")
                .day("date", "Date")
                .text("certificate_code", "Code")
                .moment("issued_at", "Issued")
                .rows("SELECT s.title, s.session_date, c.code, c.issued_at FROM "
                        + (reading.guest() ? "guest_certificate" : "certificate")
                        + " c JOIN training_session s ON s.id = c.session_id WHERE c."
                        + (reading.guest() ? "guest_id" : "person_id")
                        + " = :id ORDER BY c.issued_at, c.id");
    }

    private static DataSection led(DataReading reading) {
        return reading.section(
                        "training.led",
                        "Sessions you lead",
                        "So that delegates know who leads, and you can plan it and take its register.")
                .text("session", "Session")
                .text("code", "Code")
                .day("date", "Date")
                .rows("SELECT s.title, s.code, s.session_date FROM session_lead l "
                        + "JOIN training_session s ON s.id = l.session_id WHERE l.person_id = :id "
                        + "ORDER BY s.session_date, s.code");
    }

    private static DataSection evaluated(DataReading reading) {
        return reading.section(
                        "training.evaluated",
                        "Evaluations of sessions you lead",
                        "So that small sessions of one lead are put together until there are enough answers to show. What "
                                + "delegates said stands with the session, added up, and never by name.")
                .text("session", "Session or series")
                .code("kind", "Kind")
                .day("last_day", "Last day")
                .rows("SELECT COALESCE(s.title, e.series_code), e.kind, e.last_day FROM evaluation e "
                        + "LEFT JOIN training_session s ON s.id = e.session_id "
                        + "WHERE e.lead_key = CONCAT(:id, '') ORDER BY e.last_day, e.survey_id");
    }

    private static DataSection notes(DataReading reading) {
        boolean words = reading.reader().ownWords();
        return reading.section("training.notes", "Your notes on sessions", "For you alone.")
                .note(
                        words
                                ? ""
                                : "What you wrote is left out: it was promised to be for you alone. It is in a copy that you "
                                        + "make yourself, or ask for.")
                .text("session", "Session")
                .day("date", "Date")
                .moment("written_at", "Written")
                .text("note", "Note")
                .rows("SELECT s.title, s.session_date, r.written_at, " + (words ? "r.text" : "CAST(NULL AS CHAR)")
                        + " FROM reflection r JOIN training_session s ON s.id = r.session_id WHERE r.person_id = :id "
                        + "ORDER BY s.session_date, r.id");
    }

    private static DataSection topics(DataReading reading) {
        return reading.section(
                        "training.topics",
                        "Topics you asked for",
                        "So that whoever plans training knows what is wanted, and you hear of it first.")
                .text("topic", "Topic")
                .text("details", "Details")
                .moment("asked_at", "Asked")
                .code("state", "State")
                .text("answer", "Answer")
                .rows("SELECT title, details, asked_at, state, answer FROM topic_request WHERE asked_by = :id "
                        + "ORDER BY asked_at, id");
    }

    private static DataSection interests(DataReading reading) {
        return reading.section("training.topics_joined", "Topics you want too", "For the same reason.")
                .text("topic", "Topic")
                .moment("since", "Since")
                .rows("SELECT t.title, i.since FROM topic_interest i JOIN topic_request t ON t.id = i.request_id "
                        + "WHERE i.person_id = :id ORDER BY i.since, i.id");
    }
}
