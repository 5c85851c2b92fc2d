package uk.coppice.portal.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** An early career teacher's induction, and whom somebody supports. */
@Component
class InductionData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Outcomes", "induction_outcome", "recorded_by", "recorded_at"),
            new Deed("Lengths of inductions", "induction_length", "recorded_by", "recorded_at"),
            new Deed("Lengths taken back", "induction_length", "taken_back_by", "taken_back_at"),
            new Deed("Changes of inductions", "induction_change", "changed_by", "changed_at"),
            new Deed("Absences within inductions", "induction_absence", "recorded_by", "recorded_at"),
            new Deed("Reviews and assessments", "induction_review", "recorded_by", "recorded_at"),
            new Deed("Claims settled", "attendance_claim", "settled_by", "settled_at"));

    private static final String MINE = " JOIN induction i ON i.id = x.induction_id WHERE i.person_id = :id ORDER BY ";

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "Induction";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(
                DEEDS,
                "induction.person_id",
                "induction_support.person_id",
                "induction_support.induction_id",
                "induction_series.induction_id",
                "induction_programme.induction_id",
                "induction_absence.induction_id",
                "induction_review.induction_id",
                "induction_outcome.induction_id",
                "induction_length.induction_id",
                "induction_change.induction_id",
                "attendance_claim.induction_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        if (reading.guest()) {
            return List.of();
        }
        var sections = new ArrayList<DataSection>();
        sections.add(induction(reading));
        sections.add(reviews(reading));
        sections.add(reading.section("induction.outcomes", "What the appropriate body decided", "To know the outcome.")
                .code("outcome", "Outcome")
                .day("decided_on", "Decided")
                .text("note", "Note")
                .who("recorded_by", "Recorded by")
                .rows("SELECT x.outcome, x.outcome_on, x.note, x.recorded_by FROM induction_outcome x" + MINE
                        + "x.outcome_on, x.id"));
        sections.add(reading.section(
                        "induction.lengths", "A shorter or longer induction", "To work out the expected end rightly.")
                .code("kind", "Kind")
                .number("terms", "Terms")
                .day("decided_on", "Decided")
                .text("why", "Why")
                .who("recorded_by", "Recorded by")
                .moment("taken_back_at", "Taken back")
                .text("taken_back_why", "Why it was taken back")
                .rows("SELECT x.kind, x.terms, x.decided_on, x.why, x.recorded_by, x.taken_back_at, x.taken_back_why "
                        + "FROM induction_length x" + MINE + "x.decided_on, x.id"));
        sections.add(reading.section(
                        "induction.absences",
                        "Days away that count for your induction",
                        "From 30 school days away in a year of induction on, all of them extend it. By kind alone.")
                .day("first_day", "First day")
                .day("last_day", "Last day")
                .code("kind", "Kind")
                .who("recorded_by", "Recorded by")
                .rows("SELECT x.from_date, x.to_date, x.kind, x.recorded_by FROM induction_absence x" + MINE
                        + "x.from_date, x.id"));
        sections.add(supporters(reading));
        sections.add(reading.section(
                        "induction.programme",
                        "Programme and appropriate body",
                        "To know who provides what, and who decides.")
                .day("from", "From")
                .text("lead_provider", "Lead provider")
                .text("delivery_partner", "Delivery partner")
                .text("appropriate_body", "Appropriate body")
                .rows("SELECT x.from_date, x.lead_provider, x.delivery_partner, x.appropriate_body "
                        + "FROM induction_programme x" + MINE + "x.from_date"));
        sections.add(
                reading.section("induction.series", "Series of sessions due", "To know what you are due to attend.")
                        .text("series", "Series")
                        .rows("SELECT x.series_code FROM induction_series x" + MINE + "x.series_code"));
        sections.add(claims(reading));
        sections.add(reading.section(
                        "induction.changes", "What was changed of your induction", "So that a mistake can be found.")
                .moment("changed_at", "When")
                .text("what", "What")
                .who("changed_by", "By")
                .rows("SELECT x.changed_at, x.words, x.changed_by FROM induction_change x" + MINE + "x.id"));
        sections.add(reading.section(
                        "induction.supporting",
                        "Early career teachers whom you support",
                        "So that you see their page and nobody else’s. Their names are theirs, so they are not here.")
                .code("as", "As")
                .day("from", "From")
                .day("until", "Until")
                .rows("SELECT kind, from_date, to_date FROM induction_support WHERE person_id = :id "
                        + "ORDER BY from_date, id"));
        sections.add(reading.deeds("induction.recorded", DEEDS));
        return sections;
    }

    private static DataSection induction(DataReading reading) {
        return reading.section(
                        "induction.record",
                        "Your induction",
                        "Statutory induction of early career teachers: what is due, when it ends, and what was decided.")
                .day("started_on", "Started")
                .number("terms", "Terms")
                .code("outcome", "Outcome")
                .day("outcome_on", "Decided")
                .yes("family_leave_extends", "Family leave extends it")
                .day("known_since", "Known here since")
                .rows("SELECT started_on, terms, outcome, outcome_on, family_extends, known_since FROM induction "
                        + "WHERE person_id = :id");
    }

    private static DataSection reviews(DataReading reading) {
        return reading.section(
                        "induction.reviews",
                        "Progress reviews and assessments",
                        "The record of your progress against the Teachers’ Standards. Your induction tutor wrote them about "
                                + "you and for you; your own comment stands with them.")
                .code("kind", "Kind")
                .number("term", "Term")
                .day("held_on", "Held")
                .yes("on_track", "On track")
                .text("summary", "Summary")
                .text("targets", "Targets")
                .text("your_comment", "Your comment")
                .moment("read_at", "You read it")
                .who("recorded_by", "Recorded by")
                .rows(
                        "SELECT x.kind, x.term, x.held_on, x.on_track, x.summary, x.targets, x.ect_comment, x.ect_read_at, "
                                + "x.recorded_by FROM induction_review x" + MINE + "x.held_on, x.id");
    }

    private static DataSection supporters(DataReading reading) {
        return reading.section(
                        "induction.supporters", "Who supports you", "So that your mentor and tutor see what they need.")
                .code("as", "As")
                .text("name", "Name")
                .day("from", "From")
                .day("until", "Until")
                .rows("SELECT x.kind, CONCAT(p.first_name, ' ', p.last_name), x.from_date, x.to_date "
                        + "FROM induction_support x JOIN person p ON p.id = x.person_id" + MINE + "x.from_date, x.id");
    }

    private static DataSection claims(DataReading reading) {
        return reading.section(
                        "induction.claims",
                        "Sessions that you said you were at, or made up",
                        "They count once the lead has confirmed them.")
                .text("session", "Session")
                .day("date", "Date")
                .code("kind", "How")
                .day("made_up_on", "Made up on")
                .text("note", "Your note")
                .moment("asked_at", "Asked")
                .code("state", "State")
                .moment("settled_at", "Settled")
                .who("settled_by", "By")
                .text("answer", "Why it was declined")
                .rows(
                        "SELECT s.title, s.session_date, x.kind, x.made_up_on, x.note, x.asked_at, x.state, x.settled_at, "
                                + "x.settled_by, x.answer FROM attendance_claim x JOIN training_session s ON s.id = x.session_id"
                                + MINE + "x.asked_at, x.id");
    }
}
