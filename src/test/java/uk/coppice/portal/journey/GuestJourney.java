package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody from another school books with an address and a link; mail goes over a server on this machine. */
@Journey
class GuestJourney {

    private static final String TITLE = "Instructional coaching";
    private static final String CODE = "T3-09";
    private static final Pattern LINK = Pattern.compile("(open/booking/link#[\\w-]+)");
    private static final double MAIL_SECONDS = 60;
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    GuestJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @BeforeAll
    static void openThePost() {
        POST.start();
    }

    @AfterAll
    static void closeThePost() {
        POST.stop();
    }

    @Test
    void aGuestAsksConfirmsAndCancels() {
        String email = "saoirse." + screen.word() + "@harrow-lane.example";
        var administrator = visitor().signInAs("Trust administrator");
        openToOtherSchools(administrator);

        var guest = visitor().open("open");
        guest.sees("Training open to other schools");
        guest.look("guest-list");
        guest.link(TITLE).click();
        guest.sees(TITLE);
        guest.button("Send me the link").click();
        assertThat(guest.page().getByText("Write your first and last name")).isVisible();
        guest.look("guest-form-incomplete");
        guest.page().locator("vaadin-text-field input").fill("Saoirse Taylor");
        var school = guest.page().locator("vaadin-combo-box input");
        school.fill("Harrow Lane Primary, Ashford");
        school.press("Enter");
        guest.page().locator("vaadin-email-field input").fill(email);
        guest.look("guest-form");
        guest.button("Send me the link").click();
        guest.sees("Look in your email");
        guest.look("guest-asked");

        String link = link(email);
        guest.open(link);
        guest.sees("Confirm your place");
        guest.look("guest-confirm");
        guest.button("Confirm my place").click();
        assertThat(guest.page().getByText("You have a place, Saoirse Taylor")).isVisible();
        guest.look("guest-booked");
        guest.button("Cancel my place").click();
        assertThat(guest.toast()).containsText("Your place is cancelled");
        assertThat(guest.page().getByText("You have no place in this session")).isVisible();
        guest.look("guest-cancelled");
        guest.button("Undo").click();
        assertThat(guest.page().getByText("You have a place, Saoirse Taylor")).isVisible();
        guest.button("Cancel my place").click();
        assertThat(guest.page().getByText("You have no place in this session")).isVisible();

        administrator.open("mail?q=" + email);
        administrator.look("mail");
        var mail = administrator
                .page()
                .locator(".mail-line")
                .filter(new Locator.FilterOptions().setHasText("Confirm your place: " + TITLE));
        assertThat(mail).containsText("Sent");
        mail.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read it"))
                .click();
        assertThat(mail.locator("pre")).containsText("open/booking/link#…");
        assertThat(mail.locator("pre")).not().containsText(link);
        administrator.look("mail-open");
    }

    @Test
    void aLinkThatIsNoneOpensNothing() {
        var guest = visitor().open("open/booking/link#guessed");

        guest.sees("This link no longer works");
        guest.look("guest-link-guessed");
    }

    @Test
    void oneChoosesWhichMailsCome() {
        var teacher = visitor().signInAs("Teacher").open("account/mail");

        teacher.sees("My calendar and mail");
        teacher.look("account-mail");
        teacher.button("Make my calendar’s address").click();
        teacher.sees("Your calendar’s address");
        teacher.look("account-mail-address");
    }

    private Visitor visitor() {
        return stage.visitor(stage.portal(
                "post-" + screen.word(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + POST.getSmtp().getPort(),
                "--portal.mail.send-every=1s",
                "--db-scheduler.polling-interval=1s"));
    }

    private static void openToOtherSchools(Visitor administrator) {
        administrator.open("training/plan/session/" + CODE);
        administrator
                .page()
                .getByRole(
                        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Staff of other schools may book too"))
                .check();
        administrator.button("Save changes").click();
        assertThat(administrator.toast()).containsText("Saved");
    }

    /** The link in the mail to an address, once it has come. */
    private static String link(String email) {
        long end = System.nanoTime() + (long) (MAIL_SECONDS * 1e9);
        while (System.nanoTime() < end) {
            var mail = Arrays.stream(POST.getReceivedMessages())
                    .filter(message ->
                            GreenMailUtil.getAddressList(recipients(message)).contains(email))
                    .findFirst();
            if (mail.isPresent()) {
                var found = LINK.matcher(plain(mail.get()));
                assertThat(found.find()).as("a link in the mail").isTrue();
                return found.group(1);
            }
            POST.waitForIncomingEmail(1000, POST.getReceivedMessages().length + 1);
        }
        throw new AssertionError("No mail came to " + email);
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
