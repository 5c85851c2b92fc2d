package uk.coppice.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Ten academic years of a made-up trust, up to 2025/26: posts with a tenth leaving each year and why, absences, delivered
 * sessions with registers of about ten marks a person and year, evaluations of every session, a mid-year survey a year,
 * inductions of the new teachers, offers and inquiries. Of one size it is always the same trust.
 */
final class LargeTrust {

    static final int LAST_YEAR = 2025;

    /** Every table that has rows afterwards. */
    static final List<String> TABLES = List.of(
            "school",
            "person",
            "post",
            "long_absence",
            "guest",
            "guest_move",
            "training_session",
            "session_lead",
            "attendance",
            "evaluation",
            "survey",
            "survey_tally",
            "survey_figure",
            "exit_interview",
            "induction",
            "induction_series",
            "induction_support",
            "induction_programme",
            "induction_review",
            "induction_outcome",
            "advertised_role",
            "progression_offer",
            "inquiry",
            "inquiry_author",
            "inquiry_step");

    private static final int YEARS = 10;
    private static final int STAFF_AT_A_SCHOOL = 70;
    // As large as the portal's own ids.
    private static final long FIRST_ID = 700_000_000_000_000_000L;
    private static final int EARLY_CAREER_OF_FIVE = 2;
    private static final List<String> GROUPS = List.of(
            "TEACHER",
            "TEACHER",
            "TEACHER",
            "TEACHER",
            "TEACHING_ASSISTANT",
            "TEACHING_ASSISTANT",
            "MIDDAY",
            "ADMIN",
            "HEAD",
            "HLTA",
            "NURSERY",
            "SITE");

    private final Connection connection;
    private final int staff;
    private final int schools;
    private final Random random;
    private final List<Person> everybody = new ArrayList<>();
    private long lastId = FIRST_ID;

    /** Somebody with a main post: school 0 is the central team. */
    static final class Person {

        final long id;
        final int school;
        final String group;
        final LocalDate start;
        final boolean partTime;
        /** Whether an induction begins with the post. */
        final boolean earlyCareer;

        @Nullable
        LocalDate end;

        private Person(long id, int school, String group, LocalDate start, boolean partTime, boolean earlyCareer) {
            this.id = id;
            this.school = school;
            this.group = group;
            this.start = start;
            this.partTime = partTime;
            this.earlyCareer = earlyCareer;
        }

        boolean gone(LocalDate day) {
            return end != null && end.isBefore(day);
        }
    }

    private LargeTrust(Connection connection, int staff) {
        this.connection = connection;
        this.staff = staff;
        this.schools = Math.max(4, staff / STAFF_AT_A_SCHOOL);
        this.random = new Random(staff);
    }

    /** Fills empty tables; commits as it goes. */
    static void fill(Connection connection, int staff) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            new LargeTrust(connection, staff).write();
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            for (String table : TABLES) {
                statement.execute("ANALYZE TABLE " + table);
            }
            connection.commit();
        }
    }

    int staff() {
        return staff;
    }

    int schools() {
        return schools;
    }

    int guests() {
        return Math.max(20, staff / 10);
    }

    Random random() {
        return random;
    }

    long id() {
        return ++lastId;
    }

    ManyRows rows(String table) {
        return new ManyRows(connection, table);
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void write() throws SQLException {
        writeSchools();
        writeGuests();
        List<Person> current = new ArrayList<>();
        for (int year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year++) {
            while (current.size() < staff) {
                current.add(hired(year));
            }
            new LargeTrustTraining(this, year, current).write();
            new LargeTrustSurvey(this, year).write();
            new LargeTrustImprovement(this, year, current).write();
            if (year < LAST_YEAR) {
                leave(current, year);
            }
        }
        writeStaff();
        new LargeTrustInductions(this, everybody).write();
    }

    private void writeSchools() throws SQLException {
        try (var rows = rows("school (id, code, name, town, in_trust_from)")) {
            for (int school = 1; school <= schools; school++) {
                String joined = school % 7 == 0 ? "2020-01-01" : "2010-09-01";
                rows.add(school, "S" + school, "School " + school, "Ashford", joined);
                rows.add(schools + school, "X" + school, "Outside " + school, "Ashford", null);
            }
        }
    }

    private void writeGuests() throws SQLException {
        try (var rows = rows("guest (id, email, name, school_id)");
                var moves = rows("guest_move (id, guest_id, from_date, school_id)")) {
            for (int guest = 1; guest <= guests(); guest++) {
                rows.add(guest, "g" + guest + "@example.org", "Guest", schools + 1 + random.nextInt(schools));
                if (guest % 20 == 0) {
                    moves.add(id(), guest, "2024-01-01", schools + 1 + random.nextInt(schools));
                }
            }
        }
    }

    private Person hired(int year) {
        boolean first = year == LAST_YEAR - YEARS + 1;
        var start = LocalDate.of(first ? year - random.nextInt(15) : year, 9, 1);
        int school = random.nextInt(50) == 0 ? 0 : 1 + random.nextInt(schools);
        String group = school == 0 ? "CENTRAL" : any(GROUPS);
        var person = new Person(
                id(),
                school,
                group,
                start,
                everybody.size() % 4 == 3,
                group.equals("TEACHER") && random.nextInt(5) < EARLY_CAREER_OF_FIVE);
        everybody.add(person);
        return person;
    }

    private void leave(List<Person> current, int year) {
        current.removeIf(person -> random.nextInt(10) == 0);
        var staying = new HashSet<>(current);
        for (var person : everybody) {
            if (person.end == null && !staying.contains(person)) {
                person.end = LocalDate.of(year + 1, random.nextBoolean() ? 8 : 4, 30);
            }
        }
    }

    private void writeStaff() throws SQLException {
        try (var people = rows("person (id, staff_no, first_name, last_name)");
                var posts = rows("post (id, person_id, school_id, title, staff_group, fte, start_date, end_date, "
                        + "leaving_reason, destination)");
                var absences = rows("long_absence (id, person_id, from_date, to_date, kind)");
                var leavers = new LargeTrustLeavers(this)) {
            int number = 0;
            for (var person : everybody) {
                number++;
                people.add(person.id, "P" + number, "First" + number % 97, "Last" + number % 1009);
                String reason = person.end == null ? null : leavers.reason(number);
                posts.add(
                        id(),
                        person.id,
                        person.school == 0 ? null : person.school,
                        "Post",
                        person.group,
                        person.partTime ? 0.6 : 1,
                        person.start,
                        person.end,
                        reason,
                        reason == null ? null : leavers.destination(number));
                if (person.end != null) {
                    leavers.interview(person, reason, number);
                }
                if (number % 30 == 0) {
                    int other = 1 + person.school % schools;
                    posts.add(
                            id(), person.id, other, "Second post", "ADMIN", 0.2, person.start, person.end, null, null);
                }
                if (number % 12 == 0) {
                    var from = person.start.plusDays(random.nextInt(3000));
                    absences.add(id(), person.id, from, from.plusDays(200), number % 24 == 0 ? "FAMILY" : "OTHER");
                }
            }
        }
    }
}
