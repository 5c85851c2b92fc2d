package uk.coppice.portal.training.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.SealedTokens;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;

/** Gil came on 13 January 2024; it is two years and a day later. */
@DatabaseTest
class GuestRetentionTest {

    private static final LocalDate OVER = LocalDate.parse("2024-01-14");

    private final GuestRetention rule;
    private final GuestDesk desk;
    private final SealedTokens tokens;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private long harrow;
    private TestSession longAgo;
    private TestSession next;

    GuestRetentionTest(
            GuestRetention rule,
            GuestDesk desk,
            SealedTokens tokens,
            TestTrust trust,
            JdbcClient jdbc,
            TestClock clock) {
        this.rule = rule;
        this.desk = desk;
        this.tokens = tokens;
        this.trust = trust;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void sessions() {
        harrow = trust.outsideSchool("Harrow Lane Primary");
        longAgo = trust.session("OLD").on("2024-01-13").delivered();
        next = trust.session("NEXT").places(200).openToGuests();
    }

    @Test
    void whoCameSinceOrIsBookedStays() {
        trust.guestBooked(longAgo, guest("gil"));
        long other = guest("ola");
        trust.guestBooked(longAgo, other);
        trust.guestBooked(next, other);

        assertThat(rule.count(OVER)).isEqualTo(1);
        assertThat(rule.remove(OVER, 500)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT name FROM guest ORDER BY name")
                        .query(String.class)
                        .list())
                .containsExactly("Erased guest", "Guest ola");
    }

    /** A file of guests may come days before the file of their bookings. */
    @Test
    void whoHasNoSessionYetStaysForAsLong() {
        guest("new");
        trust.together(
                () -> jdbc.sql("INSERT INTO guest (id, email, name) VALUES (7, 'old@harrow.example', 'Otto Old')")
                        .update());

        assertThat(rule.count(OVER)).isEqualTo(1);
        assertThat(rule.remove(OVER, 500)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT email FROM guest WHERE erased_at IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("new@harrow.example");
    }

    @Test
    void whoComesAgainLaterIsANewGuestAndTheOldLinkWorksNoMore() {
        long gil = guest("gil");
        trust.guestBooked(longAgo, gil);
        String link = tokens.seal("guest-manage", in(30), String.valueOf(next.id()), String.valueOf(gil));
        rule.remove(OVER, 500);
        Acting.asNobody();

        assertThat(desk.find(link)).isEmpty();
        assertThatThrownBy(() -> desk.bookAgain(link)).isInstanceOf(Refusal.class);
        assertThat(desk.confirm(confirm("gil")).booked()).isTrue();
        assertThat(jdbc.sql("SELECT id FROM guest WHERE erased_at IS NULL")
                        .query(Long.class)
                        .single())
                .isNotEqualTo(gil);
    }

    /** Either they are kept with their new place, or erased and new: nobody is booked under a record without a name. */
    @Test
    void whoBooksWhileTheyAreErasedHasAPlaceUnderTheirName() throws Exception {
        int guests = 12;
        IntStream.range(0, guests).forEach(n -> trust.guestBooked(longAgo, guest("guest" + n)));
        var together = new CyclicBarrier(guests + 2);
        try (var threads = Executors.newFixedThreadPool(guests + 2)) {
            var bookings = IntStream.range(0, guests)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        String token = confirm("guest" + n);
                        together.await(20, TimeUnit.SECONDS);
                        return desk.confirm(token).booked();
                    })
                    .map(threads::submit)
                    .toList();
            var runs = IntStream.range(0, 2)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        together.await(20, TimeUnit.SECONDS);
                        return remove();
                    })
                    .map(threads::submit)
                    .toList();
            for (var booking : bookings) {
                assertThat(booking.get(60, TimeUnit.SECONDS)).isTrue();
            }
            for (var run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(jdbc.sql("SELECT g.name FROM booking b JOIN guest g ON g.id = b.guest_id WHERE b.session_id = ? "
                                + "AND b.superseded = 0 AND b.state = 'BOOKED' AND g.erased_at IS NULL ORDER BY g.name")
                        .param(next.id())
                        .query(String.class)
                        .list())
                .hasSize(guests)
                .allMatch(name -> name.startsWith("Guest guest"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM booking WHERE session_id = ?")
                        .param(longAgo.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(guests);
    }

    /** As the desk does: what loses a deadlock is tried again. */
    private int remove() {
        for (int tries = 0; ; tries++) {
            try {
                return rule.remove(OVER, 500);
            } catch (ConcurrencyFailureException | QueryTimeoutException meanwhile) {
                if (tries == 5) {
                    throw meanwhile;
                }
            }
        }
    }

    private long guest(String name) {
        long id = trust.guest("Guest " + name, harrow);
        trust.together(() -> jdbc.sql("UPDATE guest SET email = ? WHERE id = ?")
                .params(name + "@harrow.example", id)
                .update());
        return id;
    }

    private String confirm(String name) {
        return tokens.seal(
                "guest-confirm",
                in(1),
                String.valueOf(next.id()),
                name + "@harrow.example",
                "Guest " + name,
                String.valueOf(harrow),
                "");
    }

    private Instant in(int days) {
        return clock.instant().plus(days, ChronoUnit.DAYS);
    }
}
