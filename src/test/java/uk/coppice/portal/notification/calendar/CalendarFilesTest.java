package uk.coppice.portal.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.notification.Cards;
import uk.coppice.portal.notification.Golden;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.calendar.CalendarEvent.Standing;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;

class CalendarFilesTest {

    private static final Instant NOW = Instant.parse("2027-01-12T10:41:00Z");

    private final CalendarFiles files = new CalendarFiles(new MailProperties(
            "training@coppice.example",
            "Coppice Primary Partnership",
            null,
            "The Coppice Primary Partnership",
            Duration.ofSeconds(10),
            2,
            Duration.ofMinutes(5),
            Duration.ofDays(4),
            Duration.ofDays(90)));

    @Test
    void anInvitation() {
        Golden.same("invitation.ics", invite(Cards.adaptiveTeaching(), 0, Standing.CONFIRMED));
    }

    @Test
    void aCancellation() {
        Golden.same("cancellation.ics", invite(Cards.calledOff("Rhiannon is ill"), 2, Standing.CANCELLED));
    }

    @Test
    void aFileToSendOn() {
        String on = files.toSendOn(Cards.adaptiveTeaching(), 3, NOW);
        String off = files.toSendOn(Cards.calledOff("Rhiannon is ill"), 4, NOW);

        Golden.same("send-on.ics", on);
        assertThat(off).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4");
        assertThat(off.lines().filter(line -> line.startsWith("UID:")))
                .containsExactlyElementsOf(
                        on.lines().filter(line -> line.startsWith("UID:")).toList());
    }

    @Test
    void aFeed() {
        Golden.same(
                "feed.ics",
                files.feed(
                        "Training",
                        List.of(
                                event(Cards.adaptiveTeaching(), 1, Standing.CONFIRMED),
                                event(Cards.calledOff("Snow"), 2, Standing.CANCELLED))));
    }

    /** The wall clock stays, the time in the world moves: the days before and after each change. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-26, 2027-03-26T15:45:00Z",
        "2027-03-28, 2027-03-28T14:45:00Z",
        "2027-03-29, 2027-03-29T14:45:00Z",
        "2026-10-23, 2026-10-23T14:45:00Z",
        "2026-10-25, 2026-10-25T15:45:00Z",
        "2026-10-26, 2026-10-26T15:45:00Z",
    })
    void theWallClockHoldsOverTheClockChange(LocalDate day, Instant start) {
        String file = invite(Cards.on(day), 0, Standing.CONFIRMED);

        assertThat(file)
                .contains("DTSTART;TZID=Europe/London:" + day.toString().replace("-", "") + "T154500")
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/London");
        // read back by the rules in the file itself
        assertThat(read(file).getDateStart().getValue().toInstant()).isEqualTo(start);
    }

    @Test
    void theSameForOneSessionAndDelegateWhateverHappens() {
        assertThat(read(invite(Cards.adaptiveTeaching(), 0, Standing.CONFIRMED))
                        .getUid()
                        .getValue())
                .isEqualTo(read(invite(Cards.calledOff(""), 3, Standing.CANCELLED))
                        .getUid()
                        .getValue());
        assertThat(CalendarFiles.uid(42, Delegate.person(1)))
                .isNotEqualTo(CalendarFiles.uid(42, Delegate.guest(1)))
                .isNotEqualTo(CalendarFiles.uid(43, Delegate.person(1)));
    }

    @Test
    void whatPeopleTypeStaysText() {
        String title = "Maths; counting, adding\\taking\r\nATTENDEE:mailto:mallory@example.org\nEND:VEVENT \u202e evil "
                + "éü".repeat(60);
        String file = invite(Cards.titled(title), 0, Standing.CONFIRMED);

        assertThat(file.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
        assertThat(file.lines().filter(line -> line.startsWith("END:VEVENT"))).hasSize(1);
        assertThat(file.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(read(file).getSummary().getValue())
                .startsWith("Maths; counting, adding\\taking ATTENDEE:mailto:mallory@example.org END:VEVENT evil")
                .endsWith("éü");
    }

    private String invite(SessionCard card, int sequence, Standing standing) {
        return files.invitation(event(card, sequence, standing), "Amara Osei", "amara.osei@coppice.example");
    }

    private static CalendarEvent event(SessionCard card, int sequence, Standing standing) {
        return new CalendarEvent(
                card,
                Delegate.person(1),
                sequence,
                NOW,
                standing,
                false,
                "https://portal.coppice.example/training/T1-07");
    }

    private static VEvent read(String file) {
        return Objects.requireNonNull(Biweekly.parse(file).first()).getEvents().getFirst();
    }
}
