package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;

/** Registers come from the database as one row each. */
@DatabaseTest
class RegistersReadTest {

    private static final int MANY = 120;

    private final DeliveredTrainings trainings;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    RegistersReadTest(DeliveredTrainings trainings, TestTrust trust, JdbcClient jdbc) {
        this.trainings = trainings;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void aRegisterLongerThanMySqlPutsIntoOneTextByDefaultIsWhole() {
        long willow = trust.school("Willow Primary");
        long lead = trust.teacher("Leah Lead", willow);
        var session = trust.session("A").led(lead).delivered();
        var people = new LongArrayList();
        trust.together(() -> {
            for (int i = 0; i < MANY; i++) {
                people.add(trust.teacher("Person " + i, willow));
            }
            trust.attended(session, people.toLongArray());
            trust.attended(session, lead);
        });

        var read = training().sessions().iterator().next();

        assertThat(read.staff().toLongArray()).containsExactlyInAnyOrder(people.toLongArray());
        assertThat(read.leads()).containsExactly(lead);
    }

    @Test
    void aSessionWithoutAnybodyThereIsASessionToo() {
        long willow = trust.school("Willow Primary");
        var session = trust.session("A").delivered();
        trust.marked(session, Mark.NO_SHOW, trust.teacher("Amy Adams", willow));

        assertThat(training().sessions()).singleElement().satisfies(read -> {
            assertThat(read.leads()).isEmpty();
            assertThat(read.staff().toLongArray()).isEmpty();
            assertThat(read.guestSchools()).isEmpty();
        });
    }

    @Test
    void aGuestIsFromWhereTheyWorkedThatDay() {
        long willow = trust.school("Willow Primary");
        long outside = trust.outsideSchool("Outside");
        long joins = trust.guest("Jo Joins", outside);
        long leaves = trust.guest("Lea Leaves", willow);
        long unknown = trust.guest("Una Known", null);
        moves(joins, "2026-02-01", willow);
        moves(leaves, "2026-02-01", outside);
        moves(leaves, "2026-03-01", null);
        moves(unknown, "2026-03-01", willow);
        for (String day : new String[] {"2026-01-31", "2026-02-01", "2026-03-01"}) {
            var session = trust.session("S" + day).on(day).delivered();
            trust.guestMarked(session, Mark.ATTENDED, joins);
            trust.guestMarked(session, Mark.ATTENDED, leaves);
            trust.guestMarked(session, Mark.ATTENDED, unknown);
        }

        assertThat(fromTrust("2026-01-31")).as("Lea").isEqualTo(1);
        assertThat(fromTrust("2026-02-01")).as("Jo").isEqualTo(1);
        assertThat(fromTrust("2026-03-01")).as("Jo and Una").isEqualTo(2);
    }

    @Test
    void aTextThatWasCutShortIsNoFigure() {
        var read = new LongArrayList();
        DeliveredTrainings.each("12,7", 2, read::add);
        DeliveredTrainings.each(null, 0, read::add);
        assertThat(read.toLongArray()).containsExactly(12L, 7L);

        assertThatThrownBy(() -> DeliveredTrainings.each("12,7", 3, read::add))
                .hasMessage("A register has 3 marks, of which 2 were read");
        assertThatThrownBy(() -> DeliveredTrainings.each("12,", 2, read::add)).isInstanceOf(RuntimeException.class);
    }

    private long fromTrust(String day) {
        var date = LocalDate.parse(day);
        return training().sessions().stream()
                .filter(session -> session.date().equals(date))
                .flatMap(session -> session.guestSchools().stream())
                .filter(school -> school != null && school.inTrust(date))
                .count();
    }

    private void moves(long guest, String from, @Nullable Long school) {
        trust.together(() -> jdbc.sql("INSERT INTO guest_move (id, guest_id, from_date, school_id) VALUES (?, ?, ?, ?)")
                .param(Ids.next())
                .param(guest)
                .param(LocalDate.parse(from))
                .param(school)
                .update());
    }

    private DeliveredTraining training() {
        return trainings.of(new MeasureRequest(new AcademicYear(2025), LocalDate.of(2026, 8, 31), Map.of()));
    }
}
