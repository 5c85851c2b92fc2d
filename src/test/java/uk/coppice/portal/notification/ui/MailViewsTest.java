package uk.coppice.portal.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.MailChoice;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.notification.feed.CalendarFeeds;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The administrator's page of mail, and one's own calendar and mail. */
@ViewTest
class MailViewsTest {

    private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 14, 9, 0);

    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final CalendarFeeds feeds;
    private final MailPreferences preferences;
    private final TestSurveys surveys;
    private long amy;

    MailViewsTest(
            Browser browser,
            TestTrust trust,
            JdbcClient jdbc,
            CalendarFeeds feeds,
            MailPreferences preferences,
            TestSurveys surveys) {
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.preferences = preferences;
        this.surveys = surveys;
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.together(() -> jdbc.sql("UPDATE person SET work_email = 'amy@example.org' WHERE id = ?")
                .param(amy)
                .update());
    }

    @Test
    void anEmptyPageSaysWhatWillBeHere() {
        Acting.asAdministrator();
        browser.open("mail");

        assertThat(Screen.words()).contains("No mail yet", "no mail server is set", "spring.mail");
    }

    @Test
    void tellsWhatWaitsAndWhatFailedAndSendsAgain() {
        mail("Booked: Phonics", "WAITING", null);
        mail("Called off: Maths", "FAILED", "The mail server said: 550 no such box");
        mail("Reminder: Art", "SENT", null);
        Acting.asAdministrator();
        browser.open("mail");

        assertThat(Screen.words())
                .contains("1 mail could not be sent", "550 no such box", "Waiting 1", "Failed 1", "Sent 1");
        assertThat(Screen.words()).contains("See what failed");
        browser.go("mail?show=failed");
        assertThat(Screen.words()).contains("Called off: Maths").doesNotContain("Booked: Phonics", "See what failed");
        Screen.press("Send again");
        assertThat(Screen.toast()).contains("Waiting to go out again: Called off: Maths");
        assertThat(Screen.words()).contains("2 mails wait");
    }

    @Test
    void whoHasNoAccountAndCouldNotBeReachedIsSeen() {
        trust.together(
                () -> jdbc.sql("INSERT INTO open_mail (id, kind, about_id, to_name, to_address, state, first_due_at, "
                                + "due_at, tries, problem) VALUES (1, 'DATA_REQUEST_RECEIVED', 1, 'Pat Past', 'pat@wrong.example', "
                                + "'UNDELIVERED', ?, ?, 9, 'The mail server said: 550 no such box')")
                        .params(THEN, THEN)
                        .update());
        Acting.as(amy, Roles.STAFF, Roles.TRAINING_ADMINISTRATOR);
        browser.open("mail");
        assertThat(Screen.words()).doesNotContain("Pat Past", "People without an account");

        Acting.asAdministrator();
        browser.open("mail");
        assertThat(Screen.words())
                .contains("People without an account", "0 waiting, 1 not delivered.")
                .contains("Pat Past, pat@wrong.example. The mail server said: 550 no such box");
        Screen.press("Send again to these");
        assertThat(Screen.words()).contains("1 waiting, 0 not delivered.").doesNotContain("Pat Past");
    }

    @Test
    void findsByNameAddressAndSubject() {
        mail("Booked: Phonics", "SENT", null);
        mail("Booked: Maths", "SENT", null);
        Acting.asAdministrator();
        browser.open("mail");
        var find = _get(TextField.class);
        find.setValue("PHON");
        _fireValueChange(find, true);
        MockVaadin.clientRoundtrip(false);

        assertThat(browser.address()).isEqualTo("mail?q=PHON");
        assertThat(Screen.words()).contains("Booked: Phonics").doesNotContain("Booked: Maths");
        browser.go("mail?q=100%25");
        assertThat(Screen.words()).contains("No mail like this");
    }

    @Test
    void turnsPages() {
        for (int number = 0; number < 31; number++) {
            mail("Booked: number " + number + ".", "SENT", null);
        }
        Acting.asAdministrator();
        browser.open("mail");
        assertThat(Screen.words()).contains("Page 1 of 2", "number 30.").doesNotContain("number 0.");
        browser.go("mail?page=2");
        assertThat(Screen.words()).contains("Page 2 of 2", "number 0.").doesNotContain("number 30.");
    }

    @Test
    void onesCalendarGetsAnAddressThatIsShownOnceAndCanEnd() {
        Acting.asStaff(amy);
        browser.open("account/mail");
        Screen.press("Make my calendar’s address");

        String link = _get(TextField.class).getValue();
        assertThat(link).matches("http://localhost:\\d+/calendar/feed/[\\w-]{43}\\.ics");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).anyMatch(href -> href.startsWith("webcal://"));
        browser.go("training");
        browser.go("account/mail");
        assertThat(_find(TextField.class)).isEmpty();
        assertThat(Screen.words()).contains("cannot be shown again");

        Screen.press("End this address");
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));
        assertThat(Screen.words()).contains("Make an address");
        assertThat(feeds.mineSince()).isEmpty();
    }

    @Test
    void oneChoosesWhichMailsCome() {
        Acting.as(amy, Roles.STAFF);
        browser.open("account/mail");
        assertThat(_find(Checkbox.class)).hasSize(3).allMatch(Checkbox::getValue);
        var reminders = _get(Checkbox.class, spec -> spec.withLabel("Reminders"));
        _setValue(reminders, false);

        assertThat(preferences.mine()).containsExactlyInAnyOrder(MailChoice.CONFIRMATIONS, MailChoice.DIGESTS);
        assertThat(Screen.words())
                .contains(
                        "These always come",
                        "called off",
                        "offered one",
                        "asks you to agree",
                        "give you their place",
                        "a topic that you asked for");
    }

    @Test
    void surveysAreShownInNumbersAndOnlyWhoCouldNotBeAskedByName() {
        long survey = surveys.midYear("midyear-2026");
        surveys.open(survey, List.of(amy, amy + 1, amy + 2), "WIL");
        trust.together(() -> {
            jdbc.sql("UPDATE survey_mailing SET stage = 'ASKED', asked_sent = 1240, reminded_on = '2026-01-13'")
                    .update();
            waiting(survey, amy, "ASKED", "UNDELIVERED");
            waiting(survey, amy + 1, "ASKED", "WAITING");
            waiting(survey, amy + 2, "REMINDED", "WAITING");
        });
        Acting.asAdministrator();
        browser.open("mail");

        assertThat(Screen.words())
                .contains(
                        "Mid-year staff survey",
                        "Asked: 1,240 sent, 1 waiting, 1 not delivered",
                        "Last reminder Tue 13 Jan",
                        "1 person could not be asked",
                        "No mail yet")
                .doesNotContain("Amy Adams");
        _get(Details.class).setOpened(true);
        assertThat(Screen.words()).contains("Amy Adams, amy@example.org", "550 no such box");
        Screen.press("Send again to these");
        assertThat(Screen.words()).contains("2 waiting, 0 not delivered").doesNotContain("Amy Adams");

        browser.go("mail?q=phonics");
        assertThat(Screen.words()).as("who looks for a mail finds it first").doesNotContain("Mid-year staff survey");
    }

    private void waiting(long survey, long to, String kind, String state) {
        jdbc.sql("INSERT INTO survey_mail (id, survey_id, respondent_id, guest, kind, state, first_due_at, due_at, "
                        + "tries, problem) VALUES (?, ?, ?, FALSE, ?, ?, ?, ?, 0, '550 no such box')")
                .params(Ids.next(), survey, to, kind, state, THEN, THEN)
                .update();
    }

    private void mail(String subject, String state, @Nullable String problem) {
        trust.together(() -> jdbc.sql("INSERT INTO mail (id, kind, session_id, person_id, made_at, state, cannot_wait, "
                        + "first_due_at, due_at, tries, done_at, to_name, to_address, subject, problem) "
                        + "VALUES (?, 'BOOKED', 1, ?, ?, ?, FALSE, ?, ?, 0, ?, 'Amy Adams', 'amy@example.org', ?, ?)")
                .param(Ids.next())
                .param(amy)
                .param(THEN)
                .param(state)
                .param(THEN)
                .param(THEN)
                .param(state.equals("WAITING") ? null : THEN)
                .param(subject)
                .param(problem)
                .update());
    }
}
