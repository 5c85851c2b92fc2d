package uk.coppice.portal.training.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.PlaceChanged;

@DatabaseTest
@RecordApplicationEvents
class GuestDeskTest {

    private final GuestDesk desk;
    private final BookingDesk staffDesk;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    // limits count on beyond a test, so each test has addresses of its own
    private final String at = "@" + UUID.randomUUID() + ".example";
    private long harrow;
    private TestSession phonics;

    GuestDeskTest(GuestDesk desk, BookingDesk staffDesk, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.staffDesk = staffDesk;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOpenSession() {
        harrow = trust.outsideSchool("Harrow Lane Primary");
        phonics = trust.session("OTP-1").places(2).openToGuests();
        Acting.asNobody();
    }

    @Test
    void aPlaceIsTheirsOnceTheAddressIsConfirmed(ApplicationEvents events) {
        var asked = ask(events, "Saoirse Taylor", "Saoirse" + at);

        assertThat(asked.email()).isEqualTo("saoirse" + at);
        assertThat(guests()).isEmpty();
        assertThat(desk.toConfirm(asked.token())).map(OpenSession::code).contains("OTP-1");

        var place = desk.confirm(asked.token());

        assertThat(place.booked()).isTrue();
        assertThat(place.mayCancel()).isTrue();
        assertThat(guests()).containsExactly("saoirse" + at + " Saoirse Taylor " + harrow);
        assertThat(desk.find(place.manageToken()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("manageToken")
                .isEqualTo(place);
        assertThat(events.stream(PlaceChanged.class).count()).isEqualTo(1);
    }

    @Test
    void theSameLinkAgainChangesNothing(ApplicationEvents events) {
        var asked = ask(events, "Saoirse Taylor", "saoirse" + at);
        desk.confirm(asked.token());
        desk.confirm(asked.token());

        assertThat(booked()).isEqualTo(1);
        assertThat(guests()).hasSize(1);
    }

    @Test
    void aGuestCancelsAndComesBack(ApplicationEvents events) {
        long ben = trust.teacher("Ben Brown", trust.school("Willow Primary"));
        long cat = trust.teacher("Cat Cole", trust.school("Oak Primary"));
        var place = desk.confirm(ask(events, "Saoirse Taylor", "saoirse" + at).token());
        trust.booked(phonics, ben);
        Acting.asStaff(cat);
        staffDesk.join(phonics.id(), cat);
        Acting.asNobody();

        desk.cancel(place.manageToken());

        assertThat(desk.find(place.manageToken()).orElseThrow().booked()).isFalse();
        assertThat(state(cat)).isEqualTo("BOOKED");
        assertThatThrownBy(() -> desk.bookAgain(place.manageToken()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Full");
        desk.cancel(place.manageToken());
        assertThat(booked()).isEqualTo(2);
    }

    @Test
    void afterTheStartNothingIsGivenUp(ApplicationEvents events) {
        var place = desk.confirm(ask(events, "Saoirse Taylor", "saoirse" + at).token());
        clock.set("2026-01-20T15:45");

        assertThat(desk.find(place.manageToken()).orElseThrow().mayCancel()).isFalse();
        assertThatThrownBy(() -> desk.cancel(place.manageToken())).isInstanceOf(Refusal.class);
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void whoeverAsksLearnsNothingOfAnAddress(ApplicationEvents events) {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.together(() -> jdbc.sql("UPDATE person SET work_email = 'Amy.Adams@coppice.example' WHERE id = ?")
                .param(amy)
                .update());

        var staff = ask(events, "Amy Adams", "amy.adams@coppice.example");

        assertThat(staff.staff()).isTrue();
        assertThat(staff.token()).isEmpty();
        assertThat(staff.toString()).doesNotContain("amy");
    }

    @Test
    void anAddressAskedForTooOftenGetsNoMoreMail(ApplicationEvents events) {
        String email = UUID.randomUUID() + at;
        for (int i = 0; i < 10; i++) {
            desk.ask(request("Saoirse Taylor", email), UUID.randomUUID().toString());
        }

        assertThat(events.stream(GuestAsked.class).count()).isEqualTo(6);
    }

    @Test
    void aNetworkThatAsksVeryOftenIsAskedToWait() {
        String network = UUID.randomUUID().toString();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 200; i++) {
                        desk.ask(request("Saoirse Taylor", UUID.randomUUID() + at), network);
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("try again in a few minutes");
    }

    @Test
    void guessedAndOldLinksOpenNothing(ApplicationEvents events) {
        var asked = ask(events, "Saoirse Taylor", "saoirse" + at);
        var place = desk.confirm(asked.token());

        assertThat(desk.find("A".repeat(120))).isEmpty();
        assertThat(desk.find(asked.token())).isEmpty();
        assertThat(desk.toConfirm(place.manageToken())).isEmpty();
        assertThatThrownBy(() -> desk.confirm(place.manageToken())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.cancel("guess")).isInstanceOf(Refusal.class);
        clock.pass(GuestDesk.CONFIRM_WITHIN.plus(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> desk.confirm(asked.token()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ask for a new one");
        assertThat(desk.find(place.manageToken())).isPresent();
        clock.pass(Duration.ofDays(60));
        assertThat(desk.find(place.manageToken())).isEmpty();
    }

    @Test
    void whatIsNotOpenCannotBeFoundOrBooked(ApplicationEvents events) {
        trust.session("OTP-2");
        assertThatThrownBy(() -> desk.ask(new GuestRequest("OTP-2", "Saoirse Taylor", harrow, null, "s" + at), "here"))
                .isInstanceOf(Refusal.class);
        var asked = ask(events, "Saoirse Taylor", "saoirse" + at);
        phonics.calledOff();

        assertThatThrownBy(() -> desk.confirm(asked.token()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Called off. The trust has cancelled this session. You are not booked.");
        assertThat(booked()).isZero();
    }

    @Test
    void whatCannotBeRightIsSaidPlainly() {
        for (String email :
                List.of("", "harrow.example", "a@b", "a b@harrow.example", "a@harrow.example\r\nBcc: x@y.zz")) {
            assertThatThrownBy(() -> desk.ask(request("Saoirse Taylor", email), "here"))
                    .as(email)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("email address");
        }
        assertThatThrownBy(() -> desk.ask(request("  ", "s" + at), "here"))
                .hasMessage("Write your first and last name.");
        assertThatThrownBy(() -> desk.ask(new GuestRequest("OTP-1", "Saoirse Taylor", null, " ", "s" + at), "here"))
                .hasMessage("Choose your school, or write its name.");
    }

    @Test
    void signsThatTurnTheReadingAboutAreInNoNameOrSchool(ApplicationEvents events) {
        desk.ask(
                new GuestRequest("OTP-1", "Saoirse\u202e Tay\u200blor", null, "Marsh\u2067 Infants", "saoirse" + at),
                UUID.randomUUID().toString());
        desk.confirm(events.stream(GuestAsked.class).toList().getLast().token());

        assertThat(jdbc.sql("SELECT CONCAT(name, ', ', school_name) FROM guest")
                        .query(String.class)
                        .list())
                .containsExactly("Saoirse Taylor, Marsh Infants");
        assertThatThrownBy(() -> desk.ask(request("\u200b", "s" + at), "here"))
                .hasMessage("Write your first and last name.");
    }

    @Test
    void oneWhoMovesCountsForTheNewSchoolFromThenOn(ApplicationEvents events) {
        desk.confirm(ask(events, "Saoirse Taylor", "saoirse" + at).token());
        clock.set("2026-03-02T10:00");
        var later = trust.session("OTP-3").on("2026-03-10").openToGuests();
        desk.ask(new GuestRequest(later.code(), "Saoirse Byrne", null, "Marsh Infants, Hythe", "saoirse" + at), "here");
        desk.confirm(events.stream(GuestAsked.class).toList().getLast().token());

        assertThat(guests()).containsExactly("saoirse" + at + " Saoirse Byrne " + harrow);
        assertThat(jdbc.sql("SELECT CONCAT(from_date, ' ', school_name) FROM guest_move")
                        .query(String.class)
                        .list())
                .containsExactly("2026-03-02 Marsh Infants, Hythe");
    }

    @Test
    void aSchoolThatIsKnownIsFoundHoweverItIsTyped(ApplicationEvents events) {
        int asked = 0;
        for (String typed :
                List.of("harrow lane  PRIMARY ", "Harrow Lane Primary, Ashford", "Harrow Lane Primary Ashford")) {
            String email = "guest" + asked++ + at;
            desk.ask(new GuestRequest("OTP-1", "Saoirse Taylor", null, typed, email), "here");
            assertThat(tokenSchool(events)).as(typed).isEqualTo(harrow);
        }
        trust.outsideSchool("Harrow Lane Primary");
        desk.ask(new GuestRequest("OTP-1", "Saoirse Taylor", null, "Harrow Lane Primary", "other" + at), "here");
        desk.confirm(events.stream(GuestAsked.class).toList().getLast().token());
        assertThat(jdbc.sql("SELECT school_name FROM guest").query(String.class).list())
                .as("which of two is not for the portal to guess")
                .containsExactly("Harrow Lane Primary");
    }

    private long tokenSchool(ApplicationEvents events) {
        desk.cancel(
                desk.confirm(events.stream(GuestAsked.class).toList().getLast().token())
                        .manageToken());
        long school = jdbc.sql("SELECT COALESCE(school_id, 0) FROM guest")
                .query(Long.class)
                .single();
        trust.together(() -> {
            jdbc.sql("DELETE FROM booking").update();
            jdbc.sql("DELETE FROM guest").update();
        });
        return school;
    }

    @Test
    void manyAtOnceNeverGetMoreThanThereAre(ApplicationEvents events) throws Exception {
        var tokens = IntStream.range(0, 24)
                .mapToObj(i -> ask(events, "Guest " + i, "guest" + i + at).token())
                .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var results = threads.invokeAll(tokens.stream()
                    .<Callable<Boolean>>map(token -> () -> {
                        try {
                            return desk.confirm(token).booked();
                        } catch (Refusal full) {
                            return false;
                        }
                    })
                    .toList());
            int had = 0;
            for (var result : results) {
                had += result.get() ? 1 : 0;
            }
            assertThat(had).isEqualTo(2);
        }
        assertThat(booked()).isEqualTo(2);
    }

    private GuestAsked ask(ApplicationEvents events, String name, String email) {
        desk.ask(request(name, email), UUID.randomUUID().toString());
        return events.stream(GuestAsked.class).toList().getLast();
    }

    private GuestRequest request(String name, String email) {
        return new GuestRequest("OTP-1", name, harrow, null, email);
    }

    private List<String> guests() {
        return jdbc.sql("SELECT CONCAT(email, ' ', name, ' ', school_id) FROM guest ORDER BY id")
                .query(String.class)
                .list();
    }

    private int booked() {
        return jdbc.sql("SELECT COUNT(*) FROM booking WHERE superseded = 0 AND state = 'BOOKED'")
                .query(Integer.class)
                .single();
    }

    private String state(long person) {
        return jdbc.sql("SELECT state FROM booking WHERE superseded = 0 AND person_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
