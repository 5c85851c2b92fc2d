package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registers of people: who works here, who begins, who goes, who is helped on, and what is found out. */
@Journey
class RegistersJourney {

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    RegistersJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void anEctSaysThatTheyWereThereAndTheMentorSees() {
        var portal = stage.portal("registers-" + screen.word());
        var ect = stage.visitor(portal).signInAs("Early career teacher").open("induction");
        assertThat(title(ect)).hasText(Pattern.compile("^Your induction"));
        ect.look("induction");
        ect.open("induction/sessions");
        ect.look("induction-sessions");
        ect.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^I was there: ")))
                .first()
                .click();
        assertThat(ect.button("Say that I was there")).isVisible();
        ect.look("induction-claim");
        ect.page().locator("vaadin-text-area textarea").fill("I came ten minutes late and was not on the list.");
        ect.button("Say that I was there").click();
        assertThat(ect.page().getByText("You said that you were there").first()).isVisible();
        ect.look("induction-claimed");

        var lead = stage.visitor(portal).signInAs("ECT lead").open("ect-claims");
        assertThat(lead.page().getByText("I came ten minutes late")).isVisible();
        lead.look("ect-claims");
        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm")))
                .first()
                .click();
        assertThat(lead.page().getByText("I came ten minutes late")).hasCount(0);
        ect.open("induction/sessions");
        assertThat(title(ect)).hasText("4 of 4 sessions attended");
    }

    @Test
    void theEctLeadSeesEveryInduction() {
        var lead = stage.visitor().signInAs("ECT lead").open("inductions");
        lead.look("inductions");
        lead.link("Theo Vance").click();
        assertThat(title(lead)).hasText(Pattern.compile("^Induction of Theo"));
        lead.look("induction-of-another");
        lead.open("inductions/attendance");
        lead.look("induction-attendance");
        lead.open("inductions/start");
        lead.look("induction-start");
    }

    /** Theo Vance works at another school than the head. */
    @Test
    void aHeadOpensNoInductionOfAnotherSchool() {
        var head = stage.visitor().signInAs("Headteacher").open("inductions/D0036");

        head.sees("There is no such page");
        head.open("inductions");
        head.look("inductions-none");
    }

    @Test
    void humanResourcesLookAfterPostsLeaversAndOffers() {
        var hr = stage.visitor().signInAs("Human resources").open("staff");
        hr.look("staff");
        hr.open("staff/D0045");
        hr.look("staff-leaver");
        hr.open("leavers");
        hr.look("leavers");
        hr.page().locator("main a[href*='leavers/']").first().click();
        hr.settle();
        hr.look("leaver");
        hr.open("offers");
        hr.look("offers");
        hr.button("Record an offer").click();
        hr.look("offer-new");
    }

    @Test
    void colleaguesSeeWhatTheyNeed() {
        var teacher = stage.visitor().signInAs("Teacher").open("staff?q=Theo");
        teacher.link("Theo Vance").click();
        teacher.sees("Theo Vance");
        assertThat(teacher.page().getByText("Line manager")).hasCount(0);
        teacher.look("staff-colleague");
        teacher.open("my-offers");
        teacher.look("my-offers");
        var administrator = stage.visitor().signInAs("Trust administrator").open("schools");
        administrator.look("schools");
        administrator.open("scorecard/turnover");
        administrator.look("scorecard-turnover");
    }

    @Test
    void anInquiryIsStartedAndFindingsAreRead() {
        var portal = stage.portal("registers-" + screen.word());
        var teacher = stage.visitor(portal).signInAs("Teacher").open("inquiries");
        teacher.look("inquiries");
        teacher.link("Start an inquiry").click();
        teacher.sees("Start an inquiry");
        teacher.button("Save the inquiry").click();
        teacher.look("inquiry-new-incomplete");
        var fields = teacher.page().locator("main vaadin-text-field input");
        fields.nth(0).fill("retelling stories in pairs");
        fields.nth(1).fill("what pupils in Year 4 write");
        teacher.button("Save the inquiry").click();
        assertThat(title(teacher))
                .hasText("What impact does retelling stories in pairs have on what pupils in Year 4 write?");
        teacher.look("inquiry");
        teacher.open("findings");
        teacher.look("findings");
        var anybody = stage.visitor(portal).open("open/findings");
        anybody.look("open-findings");
        anybody.page().locator("main a[href*='open/findings/']").first().click();
        anybody.settle();
        anybody.look("open-finding");
    }

    private static Locator title(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
