package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.booking.BookingState;

/** Places at seminars, taken by those who are due there. Today is Wed 14 Jan 2026. */
@DatabaseTest
class EctPlacesTest {

    private final EctPlaces places;
    private final EctSessions sessions;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TestInductions inductions;
    private long willow;
    private long theo;

    EctPlacesTest(EctPlaces places, EctSessions sessions, TestTrust trust, JdbcClient jdbc) {
        this.places = places;
        this.sessions = sessions;
        this.trust = trust;
        this.jdbc = jdbc;
        this.inductions = new TestInductions(trust, jdbc);
    }

    @BeforeEach
    void anEct() {
        willow = trust.school("Willow Primary");
        theo = trust.teacher("Theo Vance", willow);
        inductions.since(theo);
        Acting.asStaff(theo);
    }

    @Test
    void aSeminarOfTheSeriesIsBookedInOneTapAndTwoAreOne() {
        inductions.seminar("E1", "2026-02-03").audience(Audience.ECTS);

        places.book("E1");
        places.book("E1");

        assertThat(sessions.mine().orElseThrow().years().getFirst().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.place()).isEqualTo(BookingState.BOOKED));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM booking").query(Integer.class).single())
                .isOne();
    }

    @Test
    void whatNeedsNoPlaceOrHasNoneIsRefused() {
        inductions.seminar("NOW", "2026-01-14").at("09:30", "11:00").audience(Audience.ECTS);
        inductions.seminar("OWN", "2026-02-03").audience(Audience.ECTS).led(theo);
        inductions.seminar("OPEN", "2026-02-10");
        trust.booked(
                inductions.seminar("FULL", "2026-02-17").audience(Audience.ECTS).places(1),
                trust.teacher("Amy Adams", willow));
        trust.session("OTHER").audience(Audience.ECTS);

        refused(() -> places.book("NOW"), "has begun");
        refused(() -> places.book("OWN"), "you need no place");
        refused(() -> places.book("OPEN"), "book your place on its own page");
        refused(() -> places.book("FULL"), "no place left");
        refused(() -> places.book("OTHER"), "not one of your series");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM booking").query(Integer.class).single())
                .isOne();
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .satisfies(refusal -> assertThat(refusal.reason()).contains(words));
    }
}
