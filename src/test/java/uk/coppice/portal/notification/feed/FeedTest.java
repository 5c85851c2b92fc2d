package uk.coppice.portal.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.BookingDesk;

/** A person's own calendar, as calendar programs read it. */
@ViewTest
class FeedTest {

    private final MockMvc web;
    private final CalendarFeeds feeds;
    private final BookingDesk desk;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;

    FeedTest(
            WebApplicationContext portal,
            CalendarFeeds feeds,
            BookingDesk desk,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.feeds = feeds;
        this.desk = desk;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
    }

    @Test
    void holdsWhatOneBookedAndLeads() throws Exception {
        desk.book(trust.session("OTP-1").titled("Phonics refresher").id(), amy);
        trust.session("OTP-2").titled("Early maths").on("2026-01-22").led(amy);
        trust.session("OTP-3").titled("Somebody else’s");
        var answer = fetch(feeds.renew(), "10.0.0.1");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getContentAsString())
                .contains("SUMMARY:Phonics refresher", "SUMMARY:You lead: Early maths", "STATUS:CONFIRMED")
                .doesNotContain("Somebody else");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=900", "private");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        var session = trust.session("OTP-1");
        desk.book(session.id(), amy);
        String token = feeds.renew();
        String tag = Objects.requireNonNull(fetch(token, "10.0.0.1").getHeader("ETag"));

        clock.pass(Duration.ofHours(3));
        var again = fetch(token, "10.0.0.1", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();

        session.at("16:00", "17:00");
        assertThat(fetch(token, "10.0.0.1", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void whatFellThroughIsShownSoForAWhile() throws Exception {
        var mine = trust.session("OTP-1").on("2026-03-20");
        desk.book(mine.id(), amy);
        desk.cancel(mine.id(), amy);
        String token = feeds.renew();

        assertThat(fetch(token, "10.0.0.1").getContentAsString()).contains("STATUS:CANCELLED");
        clock.pass(Duration.ofDays(31));
        assertThat(fetch(token, "10.0.0.1").getContentAsString()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aDraftIsNotYetCertainAndWhoLeadsWhatTheyGaveUpHasOneEntry() throws Exception {
        trust.session("OTP-1").titled("Early maths").draft().led(amy);
        var given = trust.session("OTP-2").titled("Phonics refresher").on("2026-01-22");
        desk.book(given.id(), amy);
        desk.cancel(given.id(), amy);
        given.led(amy);

        var entries = Objects.requireNonNull(
                        Biweekly.parse(fetch(feeds.renew(), "10.0.0.1").getContentAsString())
                                .first())
                .getEvents();
        assertThat(entries)
                .extracting(entry ->
                        entry.getSummary().getValue() + " " + entry.getStatus().getValue())
                .containsExactlyInAnyOrder("You lead: Early maths TENTATIVE", "You lead: Phonics refresher CONFIRMED");
    }

    @Test
    void aRenewedAddressEndsTheOldOneAndEndingItEndsAll() throws Exception {
        String old = feeds.renew();
        String current = feeds.renew();

        assertThat(fetch(old, "10.0.0.2").getStatus()).isEqualTo(404);
        assertThat(fetch(current, "10.0.0.2").getStatus()).isEqualTo(200);
        feeds.revoke();
        assertThat(fetch(current, "10.0.0.2").getStatus()).isEqualTo(404);
        assertThat(feeds.mineSince()).isEmpty();
    }

    @Test
    void onlyAHashOfTheSecretIsStored() {
        String token = feeds.renew();

        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("SELECT token_hash FROM calendar_feed")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
    }

    @Test
    void wrongAddressesSayNothingAndAreSoonRefused() throws Exception {
        String right = feeds.renew();
        String wrong = "A".repeat(43);
        for (int guess = 0; guess < FeedController.GUESSES; guess++) {
            var answer = fetch(guess % 2 == 0 ? wrong : "short", "10.0.0.3");
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }

        assertThat(fetch(wrong, "10.0.0.3").getStatus()).isEqualTo(429);
        assertThat(fetch(right, "10.0.0.4").getStatus()).isEqualTo(200);
    }

    @Test
    void aLeaversAddressEnds() throws Exception {
        String token = feeds.renew();
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-01' WHERE person_id = ?")
                .param(amy)
                .update());

        assertThat(fetch(token, "10.0.0.5").getStatus()).isEqualTo(404);
    }

    @Test
    void nothingCanBeChangedThere() throws Exception {
        assertThat(web.perform(post("/calendar/feed/x.ics"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoHasNoStaffRecordHasNoCalendar() {
        Acting.asAdministrator();

        assertThatThrownBy(feeds::renew).isInstanceOf(AccessDeniedException.class);
    }

    private MockHttpServletResponse fetch(String token, String network, String... known) throws Exception {
        Acting.asNobody();
        try {
            var request = get("/calendar/feed/" + token + ".ics").with(asked -> {
                asked.setRemoteAddr(network);
                return asked;
            });
            for (String tag : known) {
                request = request.header("If-None-Match", tag);
            }
            var result = web.perform(request).andReturn();
            assertThat(result.getRequest().getSession(false)).as("session").isNull();
            return result.getResponse();
        } finally {
            Acting.asStaff(amy);
        }
    }
}
