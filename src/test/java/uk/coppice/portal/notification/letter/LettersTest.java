package uk.coppice.portal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.coppice.portal.notification.Cards;
import uk.coppice.portal.notification.Golden;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/** The words of every mail, as HTML and as plain text, against files that people have read. */
class LettersTest {

    private static final String GUEST_PAGE = "https://portal.coppice.example/open/booking/link#c2VjcmV0";
    private static final String HOSTILE = "<script>alert(1)</script> \"A&B\"\r\nBcc: all@example.org \u202egnp.exe";

    private final LetterWriter writer = new LetterWriter(
            new MailProperties(
                    "training@coppice.example",
                    "Coppice Primary Partnership",
                    null,
                    "The Coppice Primary Partnership, Loose Road, Maidstone",
                    Duration.ofSeconds(10),
                    2,
                    Duration.ofMinutes(5),
                    Duration.ofDays(4),
                    Duration.ofDays(90)),
            new PortalAddress("https://portal.coppice.example/"));
    private final Dress dress = new Dress(new Templates().templateEngine());

    @ParameterizedTest
    @CsvSource({
        "booked, BOOKED, OWN, ",
        "booked-on-behalf, BOOKED, ON_BEHALF, ",
        "booked-seminar, BOOKED, ENROLMENT, ",
        "booked-swap, BOOKED, SWAP, ",
        "moved-up, MOVED_UP, QUEUE, WAITING",
        "agreed, AGREED, APPROVED, REQUESTED",
        "requested, REQUESTED, OWN, ",
        "offered, OFFERED, QUEUE, WAITING",
        "waiting, WAITING, OWN, ",
        "cancelled, CANCELLED, OWN, BOOKED",
        "cancelled-on-behalf, CANCELLED, ON_BEHALF, BOOKED",
        "cancelled-leaver, CANCELLED, LEAVER, BOOKED",
        "cancelled-waiting, CANCELLED, PLANNING, WAITING",
        "not-agreed, NOT_AGREED, DECLINED, REQUESTED",
        "not-decided, NOT_AGREED, EXPIRED, REQUESTED",
        "offer-ended, OFFER_ENDED, EXPIRED, OFFERED",
        "booked-staying, BOOKED, STAYING, CANCELLED",
        "requested-staying, REQUESTED, STAYING, CANCELLED",
        "waiting-staying, WAITING, STAYING, CANCELLED",
        "not-back, NOT_BACK, STAYING, CANCELLED",
        "changed, CHANGED, , ",
        "reinstated, REINSTATED, , ",
        "reminder, REMINDER, , ",
    })
    void toADelegate(String file, MailKind kind, @Nullable Cause cause, @Nullable BookingState before) {
        golden(file, facts(kind, cause, before, Cards.adaptiveTeaching(), false, null));
    }

    @Test
    void offeredWithWhatItClashesWith() {
        var facts = facts(MailKind.OFFERED, Cause.QUEUE, BookingState.WAITING, Cards.adaptiveTeaching(), false, null);
        golden("offered-clash", noted(facts, "‘Fractions in Year 4’, which you have booked"));
        var staying =
                facts(MailKind.OFFERED, Cause.STAYING, BookingState.CANCELLED, Cards.adaptiveTeaching(), false, null);
        golden("offered-staying", noted(staying, "‘Fractions in Year 4’, which you lead"));
    }

    @Test
    void calledOffWithItsReason() {
        golden("called-off", facts(MailKind.CALLED_OFF, null, null, Cards.calledOff("Rhiannon is ill."), false, null));
    }

    @ParameterizedTest
    @CsvSource({"approval-asked, APPROVAL_ASKED", "approval-reminded, APPROVAL_REMINDED"})
    void toWhoDecides(String file, MailKind kind) {
        golden(file, facts(kind, null, null, Cards.adaptiveTeaching(), false, null));
    }

    @Test
    void toWhoDecidesOnWhatHasMoved() {
        var coming = new LetterFacts.Coming(
                List.of("Amara Osei (Willow Primary): " + asked(3), "Ben Brown (Willow Primary): " + asked(4)),
                List.of(),
                List.of(),
                0,
                List.of());
        golden("approval-moved", facts(MailKind.APPROVAL_MOVED, null, null, Cards.adaptiveTeaching(), false, coming));
    }

    private static String asked(int day) {
        return AskedTimes.of(LocalDate.of(2027, 2, day), LocalTime.of(13, 0), LocalTime.of(15, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "guest-confirm, GUEST_CONFIRM, ",
        "guest-is-staff, GUEST_IS_STAFF, ",
        "topic-planned, TOPIC_PLANNED, Maths for mixed-age classes",
        "swap-asked, SWAP_ASKED, 'Ben Brown (Oak Primary)'",
        "swap-declined, SWAP_DECLINED, 'Ben Brown (Oak Primary)'"
    })
    void toWhoAskedOrIsAsked(String file, MailKind kind, @Nullable String about) {
        golden(file, asked(kind, "Amara", about == null ? "" : about));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"GUEST_CONFIRM", "GUEST_IS_STAFF", "GUEST_CAME", "TOPIC_PLANNED", "SWAP_ASKED", "SWAP_DECLINED"})
    void whatIsAskedForStaysText(MailKind kind) {
        var letter = writer.write(asked(kind, TypedName.of(HOSTILE), HOSTILE));

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(dress.html(letter)).doesNotContain("<script", "\u202e");
        assertThat(dress.plain(letter)).doesNotContain("\u202e");
        assertThat(dress.plain(letter).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"GUEST_CONFIRM", "GUEST_IS_STAFF"})
    void whoHasNotConfirmedLearnsOnlyWhatAnybodyMaySee(MailKind kind) {
        assertThat(dress.html(writer.write(asked(kind, "Amara", ""))))
                .doesNotContain("meet.example.org", "Rhiannon Pryce", "/account/mail");
    }

    @Test
    void toAGuestWhoCameWithoutAPlace() {
        golden("guest-came", guest(facts(MailKind.GUEST_CAME, null, null, Cards.adaptiveTeaching(), false, null)));
    }

    @Test
    void aGuestsMailLeadsToTheirOnePage() {
        var booked = facts(MailKind.BOOKED, Cause.OWN, null, Cards.adaptiveTeaching(), false, null);
        golden("guest-booked", guest(booked));
        assertThat(writer.write(guest(facts(MailKind.CALLED_OFF, null, null, Cards.calledOff(""), false, null)))
                        .action())
                .isEqualTo(new Letter.Action("See how it stands", GUEST_PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "you-lead, YOU_LEAD, ON_BEHALF",
        "you-lead-own, YOU_LEAD, OWN",
        "lead-ended, LEAD_ENDED, ON_BEHALF",
        "lead-ended-own, LEAD_ENDED, OWN",
        "withdrawn, WITHDRAWN, ON_BEHALF",
    })
    void toWhoLeadsFromNowOnOrNoMore(String file, MailKind kind, Cause cause) {
        golden(file, facts(kind, cause, null, Cards.adaptiveTeaching(), kind != MailKind.LEAD_ENDED, null));
    }

    @ParameterizedTest
    @CsvSource({"digest, DIGEST", "minimum, MINIMUM", "changed-lead, CHANGED", "called-off-lead, CALLED_OFF"})
    void toTheLead(String file, MailKind kind) {
        var coming = kind == MailKind.CHANGED || kind == MailKind.CALLED_OFF
                ? null
                : new LetterFacts.Coming(
                        List.of("Amara Osei, Willow Primary", "Ben Brown, Oak Primary", "Cai Jones"),
                        List.of("Cai Jones"),
                        List.of("Dee Dale, Oak Primary"),
                        1,
                        List.of("Dev Malhotra’s last day is Fri 5 Feb"));
        var card = kind == MailKind.CALLED_OFF ? Cards.calledOff("") : Cards.adaptiveTeaching();
        golden(file, facts(kind, null, null, card, true, coming));
    }

    @Test
    void aGuestHasNoAccountToGoTo() {
        var facts = facts(MailKind.BOOKED, Cause.OWN, null, Cards.adaptiveTeaching(), false, null);
        var guest = new LetterFacts(
                facts.kind(),
                facts.card(),
                "Gil Guest",
                true,
                false,
                null,
                Cause.OWN,
                null,
                "",
                Set.of(),
                facts.happened(),
                null,
                "",
                null,
                null,
                true,
                facts.today());
        var letter = writer.write(guest);

        assertThat(letter.action()).isNull();
        assertThat(dress.plain(letter)).doesNotContain("https://portal.coppice.example");
        assertThat(dress.html(letter)).doesNotContain("https://portal.coppice.example");
    }

    @Test
    void whatPeopleTypeStaysText() {
        var facts = facts(MailKind.BOOKED, Cause.ON_BEHALF, null, Cards.titled(HOSTILE), false, null);
        var letter = writer.write(facts);

        assertThat(letter.subject()).doesNotContain("\r", "\n", "\u202e").contains("Bcc: all@example.org gnp.exe");
        assertThat(dress.html(letter))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;A&amp;B&quot;");
        assertThat(dress.plain(letter).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "' https://x'", "ftp://files.example.org", "https://a\"onclick=b"})
    void aLinkThatIsNoneIsNotOne(String link) {
        var card = Cards.adaptiveTeaching();
        var odd = new SessionCard(
                card.id(),
                card.code(),
                card.title(),
                card.summary(),
                card.date(),
                card.start(),
                card.end(),
                card.venue(),
                link,
                card.status(),
                card.capacity(),
                card.minimum(),
                card.minimumBy(),
                "",
                card.leads());

        assertThat(dress.html(writer.write(facts(MailKind.BOOKED, Cause.OWN, null, odd, false, null))))
                .doesNotContain(link.strip());
    }

    private void golden(String file, LetterFacts facts) {
        var letter = writer.write(facts);
        Golden.same(file + ".txt", "Subject: " + letter.subject() + "\n\n" + dress.plain(letter));
        Golden.same(file + ".html", dress.html(letter));
    }

    private static LetterFacts asked(MailKind kind, String greeting, String about) {
        return new LetterFacts(
                kind,
                Cards.adaptiveTeaching(),
                greeting,
                kind.toAsker(),
                false,
                null,
                null,
                null,
                about,
                Set.of(),
                LocalDateTime.of(2027, 1, 12, 10, 41),
                kind.toAsker() ? LocalDateTime.of(2027, 1, 14, 10, 41) : null,
                "",
                null,
                kind == MailKind.GUEST_CONFIRM ? GUEST_PAGE : "https://portal.coppice.example/training/T1-07",
                false,
                LocalDate.of(2027, 1, 12));
    }

    private static LetterFacts noted(LetterFacts facts, String note) {
        return new LetterFacts(
                facts.kind(),
                facts.card(),
                facts.greeting(),
                false,
                false,
                facts.before(),
                facts.cause(),
                null,
                "",
                Set.of(),
                facts.happened(),
                facts.expires(),
                note,
                null,
                facts.link(),
                facts.calendar(),
                facts.today());
    }

    private static LetterFacts guest(LetterFacts facts) {
        return new LetterFacts(
                facts.kind(),
                facts.card(),
                "Gil Guest",
                true,
                false,
                facts.before(),
                facts.cause(),
                null,
                "",
                facts.what(),
                facts.happened(),
                null,
                "",
                null,
                GUEST_PAGE,
                facts.calendar(),
                facts.today());
    }

    private static LetterFacts facts(
            MailKind kind,
            @Nullable Cause cause,
            @Nullable BookingState before,
            SessionCard card,
            boolean leading,
            LetterFacts.@Nullable Coming coming) {
        boolean decides = kind.name().toLowerCase(Locale.ROOT).startsWith("approval");
        return new LetterFacts(
                kind,
                card,
                leading ? "Rhiannon" : decides ? "Helen" : "Amara",
                false,
                leading,
                before,
                cause,
                cause == Cause.ON_BEHALF ? "Helen Garside" : null,
                decides ? "Amara Osei (Willow Primary)" : "",
                kind == MailKind.CHANGED ? Set.of(What.DATE_OR_TIME, What.PLACE) : Set.of(),
                LocalDateTime.of(2027, 1, 12, 10, 41),
                kind == MailKind.OFFERED ? LocalDateTime.of(2027, 2, 8, 16, 0) : null,
                cause == Cause.DECLINED
                        ? "We have no cover that afternoon."
                        : kind == MailKind.NOT_BACK
                                ? "Every place is taken, and the waiting list is closed. It is too close to the start."
                                : "",
                coming,
                "https://portal.coppice.example/training/T1-07",
                kind.givesPlace()
                        || kind.takesPlace()
                        || kind.aboutLeading()
                        || kind == MailKind.CHANGED
                        || kind == MailKind.CALLED_OFF
                        || kind == MailKind.REINSTATED
                        || kind == MailKind.REMINDER
                        || kind == MailKind.DIGEST,
                LocalDate.of(2027, 1, 12));
    }
}
