package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A head says no, and lets somebody go all the same; an administrator gives one person's place to another. */
@Journey
class DecisionsJourney {

    /** The teacher's headteacher, and one of the head's staff. */
    private static final String HEAD = "D0016";

    private static final String TEACHER = "Amara Osei";

    /** In the afternoon. */
    private static final String IN_SCHOOL_TIME = "T3-13";

    private static final Pattern HOLIDAY = Pattern.compile("^ *- (\\d{4}-\\d\\d-\\d\\d)(?:/(\\d{4}-\\d\\d-\\d\\d))?.*");

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    DecisionsJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aHeadDeclinesARequest() {
        var head = stage.visitor(portal()).signInByLink(HEAD);
        wants(head, "The headteacher", "");
        var teacher = stage.visitor(portal()).signInAs("Teacher").open("training/" + IN_SCHOOL_TIME);
        teacher.button("Ask for a place").click();
        teacher.sees("Asked for: your school decides");

        head.open("requests");
        new Fields(head).text("Note to Amara Osei", "You lead sports day.");
        head.button("Decline Amara Osei, Leading a team").click();
        assertThat(head.toast()).containsText("Declined: Amara Osei");
        head.sees("Nothing to decide");

        teacher.open("training/" + IN_SCHOOL_TIME);
        assertThat(teacher.button("Ask for a place")).isVisible();
        wants(head, "Nobody: a place booked", "");
    }

    @Test
    void aHeadOverrulesTheCoverLimitWithANote() throws IOException {
        var planner = stage.visitor(portal()).signInAs("Trust administrator");
        var day = planned(planner, schoolDay());
        var head = stage.visitor(portal()).signInByLink(HEAD);
        wants(head, "Nobody: a place booked", "1");
        var teacher = stage.visitor(portal()).signInAs("Teacher").open("training/" + IN_SCHOOL_TIME);
        // Whoever leads it is out that day.
        assertThat(teacher.page().locator(".book")).containsText("1 of 1 staff of Loose Primary School");
        assertThat(teacher.button("Book a place")).hasCount(0);

        head.open("training/" + IN_SCHOOL_TIME);
        head.button("Book for somebody").click();
        var fields = new Fields(head);
        fields.person("Who comes?", "Amara", TEACHER);
        head.button("Book them").click();
        var dialog = head.page().locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText("1 of 1 staff of Loose Primary School is out that day");
        head.look("session-book-against-the-limit");
        fields.text("Why they may go all the same", "Her class is on a trip.");
        head.button("Book them").click();
        assertThat(head.toast()).containsText("Booked: " + TEACHER);
        teacher.open("training/" + IN_SCHOOL_TIME);
        teacher.sees("You have a place");

        head.button("Cancel for " + TEACHER).click();
        assertThat(head.toast()).containsText("Cancelled for " + TEACHER);
        wants(head, "Nobody: a place booked", "");
        planned(planner, day);
    }

    @Test
    void anAdministratorSwapsTwoPeople() {
        var administrator =
                stage.visitor(portal()).signInAs("Trust administrator").open("training/T3-15");
        administrator.button("Book for somebody").click();
        var fields = new Fields(administrator);
        fields.person("Who comes?", "Amara", "Amara Osei");
        administrator.button("Book them").click();
        assertThat(administrator.toast()).containsText("Booked: Amara Osei");

        administrator.button("Give the place of Amara Osei to somebody else").click();
        fields.person("Name", "Theo", "Theo Vance");
        administrator.button("Swap them").click();
        assertThat(administrator.toast()).containsText("Theo Vance has the place of Amara Osei");
        assertThat(administrator.button("Cancel for Amara Osei")).hasCount(0);
        administrator.button("Undo").click();
        assertThat(administrator.button("Cancel for Amara Osei")).isVisible();
        assertThat(administrator.button("Cancel for Theo Vance")).hasCount(0);
        administrator.button("Cancel for Amara Osei").click();
        assertThat(administrator.toast()).containsText("Cancelled for Amara Osei");
    }

    /** Says what the head's school wants: who agrees, to all sessions, and how many may be out. */
    private static void wants(Visitor head, String agrees, String out) {
        head.open("school-settings");
        new Fields(head).text("Most staff out on one date", out);
        head.page().getByText(Pattern.compile("^" + agrees)).first().click();
        if (agrees.equals("The headteacher")) {
            head.page()
                    .getByText("All sessions", new Page.GetByTextOptions().setExact(true))
                    .click();
        }
        head.button("Save").click();
        assertThat(head.toast()).containsText("Saved for Loose Primary School");
    }

    /** Gives the session another date; returns the one it had. */
    private static LocalDate planned(Visitor planner, LocalDate day) {
        planner.open("training/plan/session/" + IN_SCHOOL_TIME);
        planner.sees("Edit this session");
        var fields = new Fields(planner);
        var before = LocalDate.parse(
                fields.label("Date").inputValue(), DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));
        fields.date("Date", day);
        planner.button("Save changes").click();
        planner.sees("Leading a team");
        return before;
    }

    /** A Tuesday at least three weeks ahead that is no holiday: the demo's own dates may well be. */
    private static LocalDate schoolDay() throws IOException {
        var holidays = Files.readString(Path.of("config", "term-dates.yaml"))
                .lines()
                .map(HOLIDAY::matcher)
                .filter(java.util.regex.Matcher::matches)
                .toList();
        return Stream.iterate(
                        LocalDate.now().plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)),
                        day -> day.plusWeeks(1))
                .filter(day -> holidays.stream().noneMatch(line -> {
                    var first = LocalDate.parse(line.group(1));
                    var last = line.group(2) == null ? first : LocalDate.parse(line.group(2));
                    return !day.isBefore(first) && !day.isAfter(last);
                }))
                .findFirst()
                .orElseThrow();
    }

    private PortalProcess portal() {
        return stage.portal("busy-" + screen.word());
    }
}
