package uk.coppice.portal.training.booking;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Places that somebody has, had, waited or asked for, and handed on. */
@Component
class PlacesData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Bookings and cancellations, your own included", "booking", "recorded_by", "recorded_at"),
            new Deed("Cover limits overruled", "cover_overrule", "recorded_by", "recorded_at"));

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "Places at training";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(
                DEEDS,
                "booking.person_id",
                "booking.guest_id",
                "place_swap.person_id",
                "place_swap.colleague_id",
                "cover_overrule.person_id",
                "school_policy.deputy_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of(bookings(reading, "guest_id"))
                : List.of(
                        bookings(reading, "person_id"),
                        swaps(reading),
                        overrules(reading),
                        deputy(reading),
                        reading.deeds("places.recorded", DEEDS));
    }

    private static DataSection bookings(DataReading reading, String column) {
        return reading.section(
                        "places.bookings",
                        "Bookings, waiting lists and cancellations",
                        "To give out places fairly, to take the register, and to prove afterwards that nobody was passed "
                                + "over. A step is kept when the next one takes its place.")
                .text("session", "Session")
                .text("code", "Code")
                .day("date", "Date")
                .code("state", "State")
                .yes("stands", "Stands now")
                .moment("recorded_at", "Recorded")
                .who("recorded_by", "By")
                .code("cause", "Because of")
                .moment("runs_out_at", "Runs out")
                .text("note", "Note")
                .rows(
                        "SELECT s.title, s.code, s.session_date, b.state, CASE WHEN b.superseded = 0 THEN TRUE ELSE FALSE "
                                + "END, b.recorded_at, b.recorded_by, b.cause, b.expires_at, b.note FROM booking b "
                                + "JOIN training_session s ON s.id = b.session_id WHERE b." + column
                                + " = :id ORDER BY s.session_date, s.code, b.recorded_at, b.id");
    }

    private static DataSection swaps(DataReading reading) {
        return reading.section(
                        "places.swaps",
                        "Places held out to a colleague, or by one to you",
                        "So that a place goes to whom it was meant for.")
                .text("session", "Session")
                .day("date", "Date")
                .text("from", "From")
                .text("to", "To")
                .moment("proposed_at", "When")
                .code("outcome", "What became of it")
                .rows("SELECT s.title, s.session_date, CONCAT(f.first_name, ' ', f.last_name), "
                        + "CONCAT(t.first_name, ' ', t.last_name), w.proposed_at, w.outcome FROM place_swap w "
                        + "JOIN training_session s ON s.id = w.session_id JOIN person f ON f.id = w.person_id "
                        + "JOIN person t ON t.id = w.colleague_id WHERE w.person_id = :id OR w.colleague_id = :id "
                        + "ORDER BY w.proposed_at, w.id");
    }

    private static DataSection overrules(DataReading reading) {
        return reading.section(
                        "places.cover",
                        "Where your head let you go beyond the cover limit",
                        "So that the school’s limit on how many are out on one day can be overruled for you, with a reason.")
                .text("session", "Session")
                .day("date", "Date")
                .text("school", "School")
                .text("note", "Note")
                .moment("recorded_at", "When")
                .who("recorded_by", "By")
                .rows(
                        "SELECT s.title, s.session_date, h.name, c.note, c.recorded_at, c.recorded_by FROM cover_overrule c "
                                + "JOIN training_session s ON s.id = c.session_id JOIN school h ON h.id = c.school_id "
                                + "WHERE c.person_id = :id ORDER BY c.recorded_at, c.id");
    }

    private static DataSection deputy(DataReading reading) {
        return reading.section(
                        "places.deputy",
                        "Schools where you stand in for whoever agrees to training",
                        "So that requests do not wait for somebody who is away.")
                .text("school", "School")
                .rows("SELECT s.name FROM school_policy p JOIN school s ON s.id = p.school_id WHERE p.deputy_id = :id "
                        + "ORDER BY s.name");
    }
}
