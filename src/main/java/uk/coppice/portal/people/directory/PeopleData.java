package uk.coppice.portal.people.directory;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** What somebody's staff record says. */
@Component
class PeopleData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Changes of staff records", "person_change", "changed_by", "changed_at"),
            new Deed("Changes of schools", "school_change", "changed_by", "changed_at"),
            new Deed("Term dates", "closure", "changed_by", "changed_at"));

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Your staff record";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(
                DEEDS,
                "person.id",
                "post.person_id",
                "long_absence.person_id",
                "line_manager.person_id",
                "line_manager.manager_id",
                "person_change.person_id",
                "former_staff_no.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of()
                : List.of(
                        record(reading),
                        formerNumbers(reading),
                        posts(reading),
                        absences(reading),
                        managers(reading),
                        managed(reading),
                        changes(reading),
                        reading.deeds("people.recorded", DEEDS));
    }

    private static DataSection record(DataReading reading) {
        return reading.section(
                        "people.record",
                        "Name, numbers and email",
                        "To know who works for the trust, to let you sign in and to write to you. The teacher reference "
                                + "number says who a teacher is to the Department for Education.")
                .text("first_name", "First name")
                .text("last_name", "Last name")
                .text("staff_number", "Staff number")
                .text("teacher_reference_number", "Teacher reference number")
                .text("work_email", "Work email")
                .rows("SELECT first_name, last_name, staff_no, trn, work_email FROM person WHERE id = :id");
    }

    private static DataSection formerNumbers(DataReading reading) {
        return reading.section(
                        "people.former_numbers",
                        "Staff numbers you had before",
                        "So that older files are still understood after two records of one person were made one.")
                .text("staff_number", "Staff number")
                .moment("since", "Replaced")
                .rows("SELECT staff_no, since FROM former_staff_no WHERE person_id = :id ORDER BY since, staff_no");
    }

    private static DataSection posts(DataReading reading) {
        return reading.section(
                        "people.posts",
                        "Posts",
                        "To know who worked where on a day: who may book what, who leads whom, and whom the trust’s figures "
                                + "count. Why a post ended is kept for human resources.")
                .text("school", "School")
                .text("title", "Title")
                .code("staff_group", "Staff group")
                .number("full_time_equivalent", "Share of full time")
                .text("work_days", "Days of work")
                .day("first_day", "First day")
                .day("last_day", "Last day")
                .code("leaving_reason", "Why it ended")
                .code("destination", "Where to")
                .rows(
                        "SELECT COALESCE(s.name, 'Central team'), o.title, o.staff_group, o.fte, o.work_days, o.start_date, "
                                + "o.end_date, o.leaving_reason, o.destination FROM post o "
                                + "LEFT JOIN school s ON s.id = o.school_id WHERE o.person_id = :id "
                                + "ORDER BY o.start_date, o.id");
    }

    private static DataSection absences(DataReading reading) {
        return reading.section(
                        "people.long_absences",
                        "Long absences",
                        "So that nobody is expected at training, or asked in a survey, while they are away, and so that an "
                                + "induction is extended where it must be. By kind alone: never the reason.")
                .day("first_day", "First day")
                .day("last_day", "Last day")
                .code("kind", "Kind")
                .rows("SELECT from_date, to_date, kind FROM long_absence WHERE person_id = :id ORDER BY from_date");
    }

    private static DataSection managers(DataReading reading) {
        return reading.section(
                        "people.line_managers",
                        "Your line managers",
                        "So that a school that wants to agree to training first knows whom to ask.")
                .text("school", "School")
                .text("line_manager", "Line manager")
                .rows("SELECT s.name, CONCAT(m.first_name, ' ', m.last_name) FROM line_manager l "
                        + "JOIN school s ON s.id = l.school_id JOIN person m ON m.id = l.manager_id "
                        + "WHERE l.person_id = :id ORDER BY s.name");
    }

    private static DataSection managed(DataReading reading) {
        return reading.section(
                        "people.managed",
                        "Whom you manage",
                        "For the same reason. Their names are theirs, so only how many they are stands here.")
                .text("school", "School")
                .number("people", "Colleagues")
                .rows("SELECT s.name, COUNT(*) FROM line_manager l JOIN school s ON s.id = l.school_id "
                        + "WHERE l.manager_id = :id GROUP BY s.name ORDER BY s.name");
    }

    private static DataSection changes(DataReading reading) {
        return reading.section(
                        "people.changes",
                        "What was changed of your record",
                        "So that a mistake can be found and put right.")
                .moment("changed_at", "When")
                .text("what", "What")
                .who("changed_by", "By")
                .rows("SELECT changed_at, words, changed_by FROM person_change WHERE person_id = :id ORDER BY id");
    }
}
