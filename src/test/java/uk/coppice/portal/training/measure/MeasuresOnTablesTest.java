package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** The measures with the tables behind them: which rows count at all. */
@DatabaseTest
class MeasuresOnTablesTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final List<Measure> measures;
    private final TestTrust trust;
    private final JdbcTemplate jdbc;

    private long willow;
    private long amy;
    private long lead;

    MeasuresOnTablesTest(List<Measure> measures, TestTrust trust, JdbcTemplate jdbc) {
        this.measures = measures;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        lead = trust.staff("Leah Lead", willow, StaffGroup.HLTA);
    }

    @Test
    void onlyDeliveredSessionsCount() {
        trust.attended(trust.session("A").led(lead), amy);
        trust.attended(trust.session("B").led(lead).calledOff(), amy);
        assertThat(figure("cpd-reach", "2026-08-31")).isEqualTo("0/1");
        assertThat(figure("outside-attendance", "2026-08-31")).isEqualTo("0/0");

        trust.attended(trust.session("C").led(lead).delivered(), amy);
        assertThat(figure("cpd-reach", "2026-08-31")).isEqualTo("1/1");
        assertThat(figure("outside-attendance", "2026-08-31")).isEqualTo("0/1");
    }

    @Test
    void aBookingIsNoAttendance() {
        trust.booked(trust.session("A").led(lead).delivered(), amy);

        assertThat(figure("cpd-reach", "2026-08-31")).isEqualTo("0/1");
        assertThat(figure("outside-attendance", "2026-08-31")).isEqualTo("0/0");
    }

    @Test
    void presentIsAttendedPartOrMadeUp() {
        var present = List.of(Mark.ATTENDED, Mark.PART, Mark.MADE_UP);
        for (var mark : Mark.values()) {
            trust.marked(trust.session(mark.name()).led(lead).delivered(), mark, amy);
        }

        assertThat(figure("outside-attendance", "2026-08-31")).isEqualTo("0/" + present.size());
    }

    @Test
    void onlyTheCurrentMarkCounts() {
        var session = trust.session("A").led(lead).delivered();
        trust.attended(session, amy);
        trust.together(() -> jdbc.update("UPDATE attendance SET superseded = id"));
        assertThat(figure("cpd-reach", "2026-08-31")).isEqualTo("0/1");

        trust.marked(session, Mark.ABSENT, amy);
        assertThat(figure("cpd-reach", "2026-08-31")).isEqualTo("0/1");
    }

    @Test
    void theYearAndTheDayCutOff() {
        trust.attended(trust.session("A").on("2025-08-31").led(lead).delivered(), amy);
        trust.attended(trust.session("B").on("2026-03-02").led(lead).delivered(), amy);
        trust.attended(trust.session("C").on("2026-09-01").led(lead).delivered(), amy);

        assertThat(figure("cpd-reach", "2026-03-01")).isEqualTo("0/1");
        assertThat(figure("cpd-reach", "2026-03-02")).isEqualTo("1/1");
        assertThat(figure("outside-attendance", "2026-08-31")).isEqualTo("0/1");
    }

    @Test
    void aRunningYearIsShortForEveryone() {
        assertThat(figure("cpd-reach", "2025-11-28")).isEqualTo("0/0");
        assertThat(figure("cpd-reach", "2025-11-29")).isEqualTo("0/1");
    }

    @Test
    void schoolsInTheTrustAreThoseOfTheDay() {
        trust.school("Joins", LocalDate.of(2026, 1, 1), null);
        trust.school("Leaves", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));
        trust.outsideSchool("Outside");

        assertThat(figure("schools-in-trust", "2025-12-31")).isEqualTo("2/1");
        assertThat(figure("schools-in-trust", "2026-01-01")).isEqualTo("2/1");
    }

    @RepeatedTest(25)
    void agreeWithTheirDefinition(RepetitionInfo repetition) {
        long seed = 1000 + repetition.getCurrentRepetition();
        var random = new RandomTrust(seed);
        trust.together(() -> {
            List.of("post", "person", "school").forEach(table -> jdbc.update("DELETE FROM " + table));
            write(random);
        });
        var told = new DayByDay(random);

        for (int k : new int[] {1, 2, 3}) {
            assertThat(figure("cpd-reach", random.year, random.asOf, Map.of("sessions", "" + k)))
                    .as("cpd-reach %d of the trust of seed %d", k, seed)
                    .isEqualTo(told.cpdReach(k));
        }
        assertThat(figure("co-leading", random.year, random.asOf, Map.of()))
                .as("co-leading of the trust of seed %d", seed)
                .isEqualTo(told.coLeading());
        assertThat(figure("outside-attendance", random.year, random.asOf, Map.of()))
                .as("outside-attendance of the trust of seed %d", seed)
                .isEqualTo(told.outsideAttendance());
    }

    private void write(RandomTrust random) {
        random.schools.forEach(school -> insert(
                "school (id, code, name, in_trust_from, in_trust_to)",
                school.id(),
                school.code(),
                school.name(),
                school.inTrustFrom(),
                school.inTrustTo()));
        IntStream.rangeClosed(1, random.people)
                .forEach(id -> insert("person (id, staff_no, first_name, last_name)", id, "P" + id, "First", "Last"));
        random.posts.forEach(post -> insert(
                "post (id, person_id, school_id, title, staff_group, fte, start_date, end_date)",
                Ids.next(),
                post.personId(),
                post.school() == null ? null : post.school().id(),
                "Post",
                post.group().name(),
                post.fte() / 1000.0,
                post.start(),
                post.end()));
        random.absences.forEach(absence -> insert(
                "long_absence (id, person_id, from_date, to_date, kind)",
                Ids.next(),
                absence.personId(),
                absence.from(),
                absence.to(),
                "OTHER"));
        random.guests.forEach(guest -> insert(
                "guest (id, email, name, school_id)",
                guest.id(),
                "g" + guest.id(),
                "Guest",
                guest.school() == null ? null : guest.school().id()));
        random.sessions.forEach(session -> {
            insert(
                    "training_session (id, code, title, topic, kind, session_date, start_time, end_time, venue, "
                            + "capacity, audience, status, version)",
                    session.id(),
                    "T" + session.id(),
                    "Title",
                    "Topic",
                    session.kind() == SessionKind.ECT ? "ECT" : session.kind().name(),
                    session.date(),
                    "16:00:00",
                    "17:00:00",
                    "Hall",
                    20,
                    "ANYONE",
                    session.status().name(),
                    0);
            for (int i = 0; i < session.leads().size(); i++) {
                insert(
                        "session_lead (id, session_id, lead_order, person_id)",
                        Ids.next(),
                        session.id(),
                        i + 1,
                        session.leads().get(i));
            }
        });
        random.rows.forEach(row -> {
            long id = Ids.next();
            insert(
                    "attendance (id, session_id, person_id, guest_id, mark, recorded_at, superseded)",
                    id,
                    row.session(),
                    row.person(),
                    row.guest(),
                    row.mark().name(),
                    LocalDate.of(2026, 1, 1),
                    row.current() ? 0 : id);
        });
    }

    private void insert(String table, @Nullable Object... values) {
        var places = String.join(
                ", ", IntStream.range(0, values.length).mapToObj(i -> "?").toList());
        jdbc.update("INSERT INTO " + table + " VALUES (" + places + ")", statement -> {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
        });
    }

    private String figure(String measure, String asOf) {
        return figure(measure, YEAR, LocalDate.parse(asOf), Map.of("sessions", "1"));
    }

    private String figure(String measure, AcademicYear year, LocalDate asOf, Map<String, String> parameters) {
        return measures.stream()
                .filter(each -> each.key().equals(measure))
                .map(each -> MadeUpYear.figure(each.measure(new MeasureRequest(year, asOf, parameters))))
                .findFirst()
                .orElseThrow();
    }
}
