package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator fills the calendar, a lead keeps their own sessions, and nothing typed is lost on the way. */
@Journey
class PlanningJourney {

    private static final int WEEKS_AHEAD = 9;
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    PlanningJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aSessionIsPlannedPublishedCopiedAndCalledOff() {
        var planner = visitor().signInAs("Trust administrator").open("training/plan");
        planner.sees("Sessions you plan");
        planner.look("plan-list");
        planner.link("Plan a session").click();
        planner.sees("Plan a session");
        planner.look("plan-new");

        var fields = new Fields(planner);
        fields.text("Title", "Hinge questions in maths");
        fields.text("Online link", "meet me online");
        planner.button("Save as a draft").click();
        assertThat(planner.page().locator(".banner")).containsText("Nothing is saved yet.");
        assertThat(fields.label("Title")).hasValue("Hinge questions in maths");
        planner.look("plan-new-to-mend");
        fields.text("What it is about", "The one question that tells you whether to go on.")
                .choice("Subject", "Maths")
                .date("Date", day())
                .choice("Starts", "15:45")
                .choice("Ends", "17:00")
                .choice("Where", "Coxheath Primary School, hall")
                .text("Online link", "https://meet.example.org/hinge")
                .person("Add a member of staff", "Rhia", "Rhiannon Pryce")
                .text("Add somebody from outside", "Prof. Jones")
                .text("Places", "24")
                .text("Warn me below", "8")
                .date("Warn me on", day().minusWeeks(1));
        planner.look("plan-new-filled");
        planner.button("Save as a draft").click();
        planner.sees("Hinge questions in maths");
        assertThat(planner.toast()).containsText("Saved as a draft");
        planner.look("session-draft");

        planner.expectRefusedUpload();
        upload(planner, "notes.pdf", "<html><script>alert(3)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(planner.page().locator(".banner")).containsText("'notes.pdf' is not kept");
        planner.look("session-upload-refused");
        upload(planner, "hinge.pdf", PDF);
        assertThat(thing(planner, "hinge")).isVisible();
        assertThat(planner.page().locator(".banner")).hasCount(0);

        planner.button("Publish").click();
        assertThat(planner.toast()).containsText("Published: people can book it now");
        assertThat(planner.button("Call off")).isVisible();
        planner.look("session-published");

        planner.open("resources?text=hinge");
        var file = planner.page()
                .waitForDownload(() -> thing(planner, "hinge").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("hinge.pdf");
        planner.look("resources");
        planner.link("Hinge questions in maths").click();

        planner.button("Call off").click();
        planner.look("session-call-off");
        var dialog = planner.page().locator("vaadin-dialog[opened]");
        dialog.getByText("Call off", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(fields.label("Why?")).hasAttribute("aria-invalid", "true");
        fields.text("Why?", "The hall floor is being repaired.");
        dialog.getByText("Call off", new Locator.GetByTextOptions().setExact(true))
                .click();
        planner.sees("Why it was called off");
        planner.look("session-called-off");
        planner.button("Undo").click();
        assertThat(planner.button("Call off")).isVisible();

        planner.link("Copy").click();
        planner.sees("Plan a session");
        assertThat(fields.label("Title")).hasValue("Hinge questions in maths");
        assertThat(fields.label("Date")).hasValue("");
        fields.date("Date", day().plusDays(1));
        planner.button("Save as a draft").click();
        planner.button("Delete draft").click();
        assertThat(planner.toast()).containsText("Draft deleted");
    }

    @Test
    void aSeriesLeavesOutWhatDoesNotSuitAndIsBookedInOneGo() {
        var planner = visitor().signInAs("Trust administrator").open("training/plan/series");
        planner.sees("Plan a series");
        new Fields(planner)
                .text("Title", "Reading network")
                .choice("Subject", "Reading")
                .date("First date", day())
                .choice("Starts", "15:45")
                .choice("Ends", "17:00")
                .choice("Where", "Online")
                .text("Add somebody from outside", "Prof. Jones")
                .text("Places", "1")
                .text("How many sessions", "4");
        planner.button("Show the dates").click();
        var dates = planner.page().locator("li.seriesdate:not(.out)");
        assertThat(dates).hasCount(4);
        dates.nth(1).getByText("Leave out").click();
        assertThat(planner.button("Save 3 drafts")).isVisible();
        planner.look("plan-series");
        planner.button("Save 3 drafts").click();
        planner.sees("Sessions you plan");
        planner.look("plan-list-drafts");
        var publish = planner.page().getByText(Pattern.compile("^Publish all drafts of "));
        String series =
                publish.innerText().replace("Publish all drafts of ", "").strip();
        publish.click();
        assertThat(planner.toast()).containsText("Published: 3 sessions");

        var teacher = visitor().signInAs("Teacher").open("series/" + series);
        assertThat(teacher.button("Book 3 dates")).isVisible();
        teacher.look("series");
        teacher.button("Book 3 dates").click();
        assertThat(teacher.toast()).containsText("Booked: 3 dates");
        teacher.look("series-booked");
        var late = visitor().signInAs("Early career teacher").open("series/" + series);
        late.sees("Reading network");
        assertThat(late.page().getByText(Pattern.compile("^Full"))).hasCount(3);
        late.look("series-full");
    }

    @Test
    void aLeadKeepsTheirOwnSession() {
        var lead = visitor().signInAs("Session lead").open("training/plan");
        lead.sees("Sessions you plan");
        lead.look("plan-list-lead");
        lead.page()
                .locator("a[aria-label='Edit Writing across the curriculum']")
                .click();
        lead.sees("Edit this session");
        lead.look("plan-edit");
        new Fields(lead).text("What it is about", "Writing that has a reader.");
        lead.button("Save changes").click();
        lead.sees("Writing across the curriculum");
        assertThat(lead.page().locator(".lead")).containsText("Writing that has a reader.");
        lead.open("training/plan/session/T3-09");
        assertThat(lead.heading(Pattern.compile("not for you|no such page"))).isVisible();
    }

    @Test
    void aTeacherWithNothingToPlanIsToldWhatWillBeHere() {
        var teacher = visitor().signInAs("Teacher").open("training/plan");
        assertThat(teacher.page().locator("#main")).containsText("You plan no session yet");
        teacher.look("plan-list-empty");
        teacher.open("resources?text=nosuchword");
        teacher.sees("Nothing fits");
        teacher.look("resources-nothing");
    }

    @Test
    void termDatesAreAddedAndTakenBack() {
        var planner = visitor().signInAs("Trust administrator").open("term-dates");
        planner.sees("Term dates");
        planner.look("term-dates");
        planner.button("Add dates").click();
        var fields = new Fields(planner);
        planner.button("Add").click();
        assertThat(fields.label("First day")).hasAttribute("aria-invalid", "true");
        fields.date("First day", day()).text("Name", "Village fair");
        planner.look("term-dates-add");
        planner.button("Add").click();
        assertThat(planner.toast()).containsText("Added:");
        var fair = planner.page().locator(".term").filter(new Locator.FilterOptions().setHasText("Village fair"));
        fair.getByText("Remove").click();
        assertThat(fair).hasCount(0);
        planner.button("Undo").click();
        assertThat(fair).hasCount(1);
        fair.getByText("Remove").click();
        assertThat(fair).hasCount(0);
    }

    @Test
    void aHostileTitleStaysWords() {
        String title = "<script>alert(1)</script> \u202eenil\u202c " + "Spelling".repeat(18);
        title = (title + "x".repeat(200)).substring(0, 200);
        var planner = visitor().signInAs("Trust administrator").open("training/plan/new");
        new Fields(planner)
                .text("Title", title)
                .choice("Subject", "<b>Spelling</b>")
                .date("Date", day().plusDays(2))
                .choice("Starts", "15:45")
                .choice("Ends", "17:00")
                .choice("Where", "<img src=x onerror=alert(2)>")
                .text("Add somebody from outside", "Unbroken".repeat(20))
                .text("Places", "3");
        planner.button("Save as a draft").click();
        planner.button("Publish").click();
        assertThat(planner.toast()).containsText("Published");
        planner.look("hostile-session-planned");
        String address = planner.page().url().replaceFirst("^https?://[^/]+/", "");
        planner.button("Call off").click();
        planner.look("hostile-call-off");
        planner.button("Keep it").click();
        planner.open("training/plan");
        planner.look("hostile-plan-list");
        planner.open(address.replace("training/", "training/plan/session/"));
        planner.sees("Edit this session");
        planner.look("hostile-edit");

        var teacher = visitor().signInAs("Teacher").open(address);
        teacher.button("Book a place").click();
        teacher.sees("You have a place");
        teacher.open(address); // from its top, for the bar at the head lies over what is scrolled away
        teacher.sees("You have a place");
        teacher.look("hostile-session");
        teacher.open("my-record");
        teacher.sees("My record");
        teacher.look("hostile-my-record");
        teacher.open(address);
        teacher.button("Cancel my place").click();
        assertThat(teacher.button("Book a place")).isVisible();
    }

    private Visitor visitor() {
        return stage.visitor(stage.portal("busy-" + screen.word()));
    }

    /** A Wednesday some weeks ahead. */
    private static LocalDate day() {
        return LocalDate.now().plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    private static void upload(Visitor planner, String name, byte[] content) {
        planner.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private static Locator thing(Visitor visitor, String name) {
        return visitor.page().locator("a.thing").filter(new Locator.FilterOptions().setHasText(name));
    }
}
