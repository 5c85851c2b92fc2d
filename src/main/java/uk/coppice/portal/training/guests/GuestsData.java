package uk.coppice.portal.training.guests;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** What is kept of a guest beside their places: who they are, and from which schools they came. */
@Component
class GuestsData implements PersonalData {

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String title() {
        return "You as a guest";
    }

    @Override
    public Set<String> columns() {
        return Set.of("guest.id", "guest_move.guest_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest() ? List.of(record(reading), moves(reading)) : List.of();
    }

    private static DataSection record(DataReading reading) {
        return reading.section(
                        "guests.record",
                        "Name, email and school",
                        "To keep your place, to take the register and to write to you about the training you booked.")
                .text("name", "Name")
                .text("email", "Email")
                .text("school", "School")
                .rows("SELECT g.name, g.email, COALESCE(s.name, g.school_name) FROM guest g "
                        + "LEFT JOIN school s ON s.id = g.school_id WHERE g.id = :id");
    }

    private static DataSection moves(DataReading reading) {
        return reading.section(
                        "guests.schools",
                        "Schools you came from, and since when",
                        "So that a session of former times still says which schools were there.")
                .day("from", "From")
                .text("school", "School")
                .rows("SELECT m.from_date, COALESCE(s.name, m.school_name) FROM guest_move m "
                        + "LEFT JOIN school s ON s.id = m.school_id WHERE m.guest_id = :id ORDER BY m.from_date");
    }
}
