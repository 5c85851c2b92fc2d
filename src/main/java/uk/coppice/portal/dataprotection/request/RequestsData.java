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
                ? List.of(copies(reading, "guest_id"))
                : List.of(requests(reading), copies(reading, "person_id"), reading.deeds("requests.recorded", DEEDS));
    }

    private static DataSection requests(DataReading reading) {
        return reading.section(
                        "requests.mine", "What you asked for", "To answer you in time, and to show that the trust did.")
                .text("code", "Code")
                .code("kind", "Kind")
                .day("received_on", "Received")
                .text("words", "What you wrote")
                .text("wanted", "What it should say")
                .code("state", "State")
                .code("outcome", "Outcome")
                .text("answer", "Answer")
                .day("answered_on", "Answered")
                .rows("SELECT code, kind, received_on, words, wanted, state, outcome, answer, answered_on "
                        + "FROM data_request WHERE person_id = :id ORDER BY received_on, id");
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
