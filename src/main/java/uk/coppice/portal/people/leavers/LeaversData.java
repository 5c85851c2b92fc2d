package uk.coppice.portal.people.leavers;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** What is kept of somebody's leaving. */
@Component
class LeaversData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Exit interviews of others, and your own", "exit_interview", "recorded_by", "recorded_on"),
            new Deed("Reasons for leaving", "leaving_change", "changed_by", "changed_at"));

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "Leaving";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(DEEDS, "exit_interview.person_id", "leaving_change.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of()
                : List.of(interviews(reading), changes(reading), reading.deeds("leaving.recorded", DEEDS));
    }

    private static DataSection interviews(DataReading reading) {
        boolean words = reading.reader().ownWords();
        return reading.section(
                        "leaving.exit_interviews",
                        "Exit interview",
                        "To learn why people go. It is voluntary, and human resources alone reads it. What you wrote in "
                                + "your own words is deleted twelve months after your last day.")
                .note(
                        words
                                ? ""
                                : "What was written in it is left out: it was promised to human resources alone. It is in a "
                                        + "copy that you make yourself, or ask for.")
                .day("last_day", "Last day")
                .code("state", "What became of it")
                .code("reason", "Reason")
                .code("come_back", "Would you come back?")
                .code("supported", "Were you supported?")
                .text("went_well", "What went well")
                .text("do_better", "What we could do better")
                .day("recorded_on", "Written down")
                .day("texts_deleted", "Words deleted")
                .rows(
                        words
                                ? "SELECT left_on, state, reason, come_back, supported, went_well, do_better, recorded_on, "
                                        + "texts_deleted FROM exit_interview WHERE person_id = :id ORDER BY left_on"
                                : "SELECT left_on, state, CAST(NULL AS CHAR), CAST(NULL AS CHAR), CAST(NULL AS CHAR), "
                                        + "CAST(NULL AS CHAR), CAST(NULL AS CHAR), recorded_on, texts_deleted "
                                        + "FROM exit_interview WHERE person_id = :id ORDER BY left_on");
    }

    private static DataSection changes(DataReading reading) {
        return reading.section(
                        "leaving.reasons",
                        "Your reason for leaving, as it was recorded",
                        "The coded reason counts in figures of ten people or more; its changes are kept so that a mistake "
                                + "can be found.")
                .day("last_day", "Last day")
                .code("reason", "Reason")
                .code("destination", "Where to")
                .moment("changed_at", "When")
                .who("changed_by", "By")
                .rows("SELECT left_on, leaving_reason, destination, changed_at, changed_by FROM leaving_change "
                        + "WHERE person_id = :id ORDER BY changed_at, id");
    }
}
