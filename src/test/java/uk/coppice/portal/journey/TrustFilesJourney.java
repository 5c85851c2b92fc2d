package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trust's own files: from an empty folder to figures and a booking. Nothing of it depends on today's date. */
@Journey
class TrustFilesJourney {

    private static final Path YEAR = Path.of("src", "test", "resources", "coppice-2025-26");
    private static final Path FILES = Stage.lane().resolve("files");

    /** A session that is still to come, whenever this runs; it is no part of the year's figures. */
    private static final String TO_COME =
            "NEXT-1,,Handwriting,OTP,%s,15:45,17:00,\"Loose Primary School, library\",20,S01139,planned\n";

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    TrustFilesJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @BeforeEach
    void fillAPortal() throws IOException {
        var portal = portal();
        if (Files.exists(imported(portal))) {
            return;
        }
        var stranger = stage.visitor(portal).open("");
        stranger.sees("Sign in");
        assertThat(stranger.page().locator(".persona")).hasCount(0);
        assertThat(stranger.page().locator("#main")).containsText("Ask the person who runs this portal");
        stranger.look("trust-sign-in");

        var said = portal.command("import", files().toAbsolutePath().toString());

        assertThat(said.code()).as(said.text()).isZero();
        Files.writeString(imported(portal), said.text());
    }

    @Test
    void aLinkSignsOnePersonInOnceAndTheyBook() {
        String link = link("S01005");
        var elif = stage.visitor(portal()).open(link);
        elif.sees("Sign in with your link");
        elif.look("trust-sign-in-link");
        elif.button("Sign in").click();
        elif.sees("Your next sessions");
        elif.look("trust-home");

        elif.open("training");
        elif.page()
                .locator("li.slot")
                .filter(new Locator.FilterOptions().setHas(elif.link("Handwriting")))
                .getByText("Book", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(elif.toast()).containsText("Booked: Handwriting");
        elif.look("trust-training-list");
        elif.link("Handwriting").click();
        elif.button("Cancel my place").click();
        assertThat(elif.button("Book a place")).isVisible();
        elif.open("my-record?year=2025");
        assertThat(elif.page().locator("#main")).containsText("2025/26");
        elif.look("trust-my-record");

        var other = stage.visitor(portal()).open(link);
        other.button("Sign in").click();
        other.sees("This link no longer works");
        other.look("trust-sign-in-link-used");
        other.open("training");
        other.sees("Sign in");
    }

    @Test
    void theYearsFiguresAreThoseOfTheFiles() {
        var administrator = stage.visitor(portal()).open(link("administrator"));
        administrator.button("Sign in").click();
        administrator.sees("You are signed in as Trust administrator");
        administrator.look("trust-home-administrator");

        administrator.open("scorecard?year=2025/26");

        administrator.sees("Plan scorecard");
        figure(administrator, "Teaching staff with 1 session or more", "72 of 84");
        figure(administrator, Figures.CO_LEADING, "45 of 199");
        figure(administrator, Figures.OUTSIDE, "70 of 334");
        figure(administrator, "Schools in the trust", "4");
        administrator.look("trust-scorecard");
    }

    @Test
    void aGoodFileIsCheckedAndThenImported() throws IOException {
        var administrator = stage.visitor(portal()).open(link("administrator"));
        administrator.button("Sign in").click();
        administrator.link("Import files").first().click();
        administrator.sees("Import files");
        administrator.look("trust-import");

        administrator.upload("guests.csv", Files.readString(YEAR.resolve("guests.csv")) + guest());
        administrator.button("Check the files").click();
        administrator.sees("The files are sound");
        administrator.look("trust-import-checked");
        administrator.button("Import").click();
        administrator.look("trust-import-ask");
        administrator.page().locator("vaadin-button[slot=confirm-button]").click();

        administrator.sees("Imported");
        administrator.look("trust-import-done");
        administrator.button("Import other files").click();
        administrator.sees("Import files");
    }

    private static void figure(Visitor visitor, String label, String written) {
        var row = visitor.page().locator("tr.kpi").filter(new Locator.FilterOptions().setHas(visitor.link(label)));
        assertThat(row.locator(".kf .strong")).hasText(written);
    }

    /** One for all screens: each further one would cost as much as all the looking. */
    private PortalProcess portal() {
        return stage.portal("trust", "--portal.demo=off");
    }

    /** A one-time link, from its path on. */
    private String link(String who) {
        var said = portal().command("sign-in", who);
        assertThat(said.code()).as(said.text()).isZero();
        String address = said.text().strip();
        assertThat(address).startsWith(portal().address());
        return address.substring(portal().address().length());
    }

    private Path imported(PortalProcess portal) {
        return portal.home().resolve("imported.txt");
    }

    /** Somebody whom the portal does not know yet, another one for each screen. */
    private String guest() {
        return "new.%s@schools.example,New Guest,X02\n".formatted(screen.word());
    }

    private static Path files() throws IOException {
        Files.createDirectories(FILES);
        try (var year = Files.list(YEAR)) {
            for (var file : year.toList()) {
                Files.copy(file, FILES.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(
                FILES.resolve("sessions.csv"),
                TO_COME.formatted(LocalDate.now().plusDays(10)),
                StandardOpenOption.APPEND);
        return FILES;
    }
}
