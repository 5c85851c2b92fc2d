package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead takes the register in the room, and the trust's figures move. */
@Journey
class RegisterJourney {

    private static final int PRESENT = 4;

    @RegisterExtension
    final Stage stage;

    RegisterJourney(Screen screen) {
        this.stage = new Stage(screen);
    }

    @Test
    void aFinishedRegisterMovesTheFigures() {
        var head = stage.visitor().signInAs("Headteacher");
        var before = new Figures(head);
        var outside = before.of(Figures.OUTSIDE);
        var coLeading = before.of(Figures.CO_LEADING);

        var lead = stage.visitor().signInAs("Session lead");
        lead.page()
                .locator("li.todo")
                .filter(new Locator.FilterOptions().setHas(lead.heading("Register: Reading fluency")))
                .getByText("Take the register")
                .click();
        lead.sees("Register");
        lead.look("register-1-open");

        // From St Katherine's and Coxheath, so across the trust.
        mark(lead, "Theo Vance", "Present");
        mark(lead, "Dev Achterberg", "Present");
        mark(lead, "Pavel Cohen", "Absent");
        line(lead, "Yusuf Moretti").locator("button.delegate").click();
        lead.look("register-2-every-mark");
        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Part:")))
                .click();
        assertThat(line(lead, "Yusuf Moretti").getByRole(AriaRole.RADIO).first())
                .isChecked();
        assertThat(line(lead, "Yusuf Moretti")).containsText("Part");

        addSomeone(lead, "Amara", "Amara Osei");
        assertThat(lead.toast()).containsText("Added: Amara Osei, present");
        assertThat(lead.page().locator(".prog")).containsText("5 of 18 marked");
        lead.look("register-3-half-way");

        lead.button("Finish").click();
        lead.sees("13 are not marked yet");
        lead.look("register-4-finish");
        lead.button("Mark the 13 left as absent and finish").click();
        assertThat(lead.page().locator(".finished")).containsText("Finished: this session counts");
        assertThat(lead.page().locator(".finished")).containsText(PRESENT + " of 18 people were there");
        lead.look("register-5-finished");

        var after = new Figures(head);
        assertThat(after.of(Figures.OUTSIDE)).isEqualTo(new Figures.Count(outside.part(), outside.whole() + PRESENT));
        assertThat(after.of(Figures.CO_LEADING).whole()).isEqualTo(coLeading.whole());
        assertThat(after.of(Figures.CO_LEADING).part())
                .as("Hugo Attwell has led nothing else this year")
                .isGreaterThan(coLeading.part());

        lead.button("Open the register again").click();
        assertThat(lead.page().locator(".finished")).hasCount(0);
        var again = new Figures(head);
        assertThat(again.of(Figures.OUTSIDE)).isEqualTo(outside);
        assertThat(again.of(Figures.CO_LEADING)).isEqualTo(coLeading);
    }

    @Test
    void aRegisterThatIsNotYetOpenSaysWhen() {
        var lead = stage.visitor().signInAs("Session lead").open("training/T3-06");
        lead.sees("You lead this session");
        lead.look("session-led");
        lead.link("See who is coming").click();

        lead.sees("Register");
        assertThat(lead.page().locator("#main")).containsText("It opens on");
        lead.look("register-not-yet");
    }

    private static Locator line(Visitor lead, String name) {
        return lead.page().locator(".marks > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void mark(Visitor lead, String name, String mark) {
        var line = line(lead, name);
        line.getByText(mark, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(line.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(mark)))
                .isChecked();
    }

    private static void addSomeone(Visitor lead, String letters, String name) {
        lead.button("Add someone who just came").click();
        lead.page().getByRole(AriaRole.COMBOBOX).fill(letters);
        lead.page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        lead.look("register-add-someone");
        lead.button("Add as present").click();
    }
}
