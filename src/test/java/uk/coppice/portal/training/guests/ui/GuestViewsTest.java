package uk.coppice.portal.training.guests.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.guests.GuestAsked;
import uk.coppice.portal.training.guests.GuestDesk;

@ViewTest
@RecordApplicationEvents
class GuestViewsTest {

    private final Browser browser;
    private final TestTrust trust;
    private final GuestDesk desk;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final String email = UUID.randomUUID() + "@harrow.example";

    GuestViewsTest(Browser browser, TestTrust trust, GuestDesk desk, TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.desk = desk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        Acting.asNobody();
    }

    @Test
    void withoutOpenSessionsTheListSaysWhenToLookAgain() {
        trust.session("OTP-1");
        browser.open("open");

        assertThat(Screen.words()).contains("Nothing is open just now").doesNotContain("Session OTP-1");
    }

    @Test
    void theListShowsWhatIsOpenAndNobodysName() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.session("OTP-1").places(3).openToGuests().led(amy);
        trust.session("OTP-2");
        browser.open("open");

        assertThat(Screen.words())
                .contains("Session OTP-1", "3 places left")
                .doesNotContain("Session OTP-2")
                .doesNotContain("Amy");
        browser.go("open?search=nothing");
        assertThat(Screen.words()).contains("No session has that in its title");
    }

    @Test
    void aHostileTitleIsText() {
        trust.session("OTP-1").titled("<script>alert(1)</script>").openToGuests();
        browser.open("open/OTP-1");

        assertThat(Screen.words()).contains("<script>alert(1)</script>");
    }

    @Test
    void aSessionSaysForWhichYearGroupsItIsPlanned() {
        var session = trust.session("OTP-1").openToGuests();
        trust.together(() -> jdbc.sql("UPDATE training_session SET year_groups = 'N,R,1' WHERE id = ?")
                .param(session.id())
                .update());
        browser.open("open/OTP-1");

        assertThat(Screen.words()).contains("For staff of any school", "Planned for EYFS, Year 1");
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsMissing() {
        trust.outsideSchool("Harrow Lane Primary");
        trust.session("OTP-1").openToGuests();
        browser.open("open/OTP-1");
        _get(TextField.class).setValue("Saoirse Taylor");
        Screen.press("Send me the link");

        assertThat(_get(TextField.class).getValue()).isEqualTo("Saoirse Taylor");
        assertThat(_get(ComboBox.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aGuestAsksConfirmsAndCancels(ApplicationEvents events) {
        trust.outsideSchool("Harrow Lane Primary");
        trust.session("OTP-1").openToGuests();
        browser.open("open/OTP-1");
        _get(TextField.class).setValue("Saoirse Taylor");
        var school = (ComboBox<Object>) _get(ComboBox.class);
        school.setValue(school.getListDataView().getItem(0));
        _get(EmailField.class).setValue(email);
        Screen.press("Send me the link");

        assertThat(Screen.words()).contains("We can’t write to you yet", email, "The place is not yours.");

        browser.open("open/booking/link");
        var view = _get(GuestLinkView.class);
        view.open(events.stream(GuestAsked.class).toList().getLast().token());
        Screen.press("Confirm my place");
        assertThat(Screen.words()).contains("You have a place, Saoirse Taylor");
        Screen.press("Cancel my place");
        assertThat(Screen.words()).contains("You have no place in this session");
    }

    @Test
    void afterTheSessionTheLinkLeadsToACertificate() throws IOException {
        long saoirse = trust.guest("Saoirse Taylor", trust.outsideSchool("Harrow Lane Primary"));
        var session = trust.session("OTP-1").titled("Phonics").openToGuests();
        trust.guestBooked(session, saoirse);
        String token = desk.manageToken(saoirse, session.id()).orElseThrow();
        browser.open("open/booking/link");
        var view = _get(GuestLinkView.class);
        view.open(token);
        assertThat(Screen.words()).contains("You have a place, Saoirse Taylor", "your certificate afterwards");

        clock.set("2026-01-20T17:05");
        view.open(token);
        assertThat(Screen.words())
                .contains("You had a place, Saoirse Taylor", "once the register is finished")
                .doesNotContain("You have a place");
        assertThat(_find(Anchor.class, spec -> spec.withText("Download your certificate (PDF)")))
                .isEmpty();

        trust.guestMarked(session, Mark.ATTENDED, saoirse);
        session.delivered();
        view.open(token);
        assertThat(Screen.words()).contains("You were there, Saoirse Taylor", "works until Thu 19 Feb");
        var link = _get(Anchor.class, spec -> spec.withText("Download your certificate (PDF)"));
        assertThat(link.getHref()).doesNotContain(token);
        try (var pdf = Loader.loadPDF(DownloadKt._download(link))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Saoirse Taylor", "Phonics")
                    .containsPattern("http.*/verify");
        }
    }

    @Test
    void whoCameWithoutAPlaceIsToldThatTheyAreOnTheRegister() {
        long saoirse = trust.guest("Saoirse Taylor", null);
        var session = trust.session("OTP-1").on("2026-01-13");
        trust.guestMarked(session, Mark.ATTENDED, saoirse);
        clock.set("2026-01-13T17:05");
        browser.open("open/booking/link");
        var view = _get(GuestLinkView.class);
        view.open(desk.manageToken(saoirse, session.id()).orElseThrow());
        assertThat(Screen.words())
                .contains("You are on the register, Saoirse Taylor", "once the register is finished")
                .doesNotContain("You have no place");

        session.delivered();
        view.open(desk.manageToken(saoirse, session.id()).orElseThrow());
        assertThat(Screen.words()).contains("You were there, Saoirse Taylor");
    }

    @Test
    void theLinkWorksOnItsLastDayAndNotAfterIt() {
        long saoirse = trust.guest("Saoirse Taylor", null);
        var session = trust.session("OTP-1").on("2026-01-20").delivered();
        trust.guestMarked(session, Mark.ATTENDED, saoirse);
        String token = desk.manageToken(saoirse, session.id()).orElseThrow();
        browser.open("open/booking/link");
        var view = _get(GuestLinkView.class);

        clock.set("2026-02-19T23:59");
        view.open(token);
        assertThat(Screen.words()).contains("You were there", "works until Thu 19 Feb");
        clock.set("2026-02-20T00:01");
        view.open(token);
        assertThat(Screen.words()).contains("This link no longer works");
    }

    @Test
    void aFullSessionSaysSoInPlaceOfTheForm() {
        var session = trust.session("OTP-1").places(1).openToGuests();
        trust.booked(session, trust.teacher("Amy Adams", trust.school("Willow Primary")));
        browser.open("open/OTP-1");

        assertThat(Screen.words()).contains("Full", "look again closer to the day");
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void whoGaveUpAPlaceInASessionThatHasClosedToGuestsIsLedToTheOthers() {
        var session = trust.session("OTP-1");
        String token =
                desk.manageToken(trust.guest("Gus Guest", null), session.id()).orElseThrow();
        browser.open("open/booking/link");
        _get(GuestLinkView.class).open(token);

        assertThat(Screen.words())
                .contains("You have no place in this session", "See all open sessions")
                .doesNotContain("See the session");
    }

    @Test
    void aGuessedLinkSaysWhatToDo() {
        browser.open("open/booking/link");
        _get(GuestLinkView.class).open("guess");

        assertThat(Screen.words()).contains("This link no longer works", "Ask for a new one");
    }

    @Test
    void aSessionThatIsNotOpenIsNotThere() {
        trust.session("OTP-1");
        browser.open("open/OTP-1");

        assertThat(Screen.words()).doesNotContain("Session OTP-1");
    }
}
