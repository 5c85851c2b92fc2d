package uk.coppice.portal.dataprotection.request;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Somebody's own requests, and copies made of what is held of them. */
@Component
class RequestsData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Steps of requests about data, your own included", "data_request_step", "taken_by", "taken_at"),
            new Deed("Requests you see to", "data_request", "handler_id", "received_on"),
            new Deed("Copies of data made for others", "data_copy", "made_by", "made_at"));

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String title() {
        return "Requests about your data";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(DEEDS, "data_request.person_id", "data_copy.person_id", "data_copy.guest_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of(requests(reading), steps(reading), copies(reading, "guest_id"))
                : List.of(
                        requests(reading),
                        steps(reading),
                        copies(reading, "person_id"),
                        reading.deeds("requests.recorded", DEEDS));
    }

    /** Those of a guest are known by the address alone, as the guest is. */
    private static String mine(DataReading reading) {
        return reading.guest()
                ? "r.person_id IS NULL AND r.email = (SELECT LOWER(g.email) FROM guest g WHERE g.id = :id)"
                : "r.person_id = :id";
    }

    private static DataSection requests(DataReading reading) {
        return reading.section(
                        "requests.mine", "What you asked for", "To answer you in time, and to show that the trust did.")
                .text("code", "Code")
                .code("kind", "Kind")
                .day("received_on", "Received")
                .text("section", "About the part")
                .text("words", "What you wrote")
                .text("wanted", "What it should say")
                .text("email", "Written to at")
                .code("state", "State")
                .day("acknowledged_on", "Acknowledged")
                .day("extended_on", "Said that it takes longer")
                .code("outcome", "Outcome")
                .text("answer", "Answer")
                .day("answered_on", "Answered")
                .rows("SELECT r.code, r.kind, r.received_on, r.section, r.words, r.wanted, r.email, r.state, "
                        + "r.acknowledged_on, r.extended_on, r.outcome, r.answer, r.answered_on FROM data_request r WHERE "
                        + mine(reading) + " ORDER BY r.received_on, r.id");
    }

    /** Notes of the office are in what the office hands over, as whoever asked is told; the page stays free of them. */
    private static DataSection steps(DataReading reading) {
        boolean self = reading.reader().themselves();
        return reading.section(
                        "requests.steps",
                        "What was done with what you asked for",
                        "So that it can be said afterwards who was told what, and when.")
                .note(self ? "Notes of those who see to it are left out here. You can ask for them." : "")
                .text("code", "Code")
                .code("step", "Step")
                .moment("taken_at", "When")
                .who("taken_by", "By")
                .text("words", "Words")
                .rows("SELECT r.code, s.step, s.taken_at, s.taken_by, "
                        + (self
                                ? "CASE WHEN s.step IN " + RequestStep.in(RequestStep::wordsOfOffice)
                                        + " THEN NULL ELSE s.words END"
                                : "s.words")
                        + " FROM data_request_step s JOIN data_request r ON r.id = s.request_id WHERE " + mine(reading)
                        + (self ? " AND s.step NOT IN " + RequestStep.in(RequestStep::officeAlone) : "")
                        + " ORDER BY r.received_on, s.id");
    }

    private static DataSection copies(DataReading reading, String column) {
        return reading.section(
                        "requests.copies",
                        "Copies that the trust made for you",
                        "To show who was given your data, and how it was made sure that it was you.")
                .moment("made_at", "When")
                .text("asked_by", "Asked by")
                .text("identity_checked", "How identity was checked")
                .rows("SELECT made_at, asked_by, identity_checked FROM data_copy WHERE " + column
                        + " = :id ORDER BY made_at, id");
    }
}
