package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files are checked in the browser; over the demo trust they are never imported. */
@Journey
class ImportJourney {

    @RegisterExtension
    final Stage stage;

    ImportJourney(Screen screen) {
        this.stage = new Stage(screen);
    }

    @Test
    void aBrokenFileIsToldRowByRow() {
        var administrator = stage.visitor().signInAs("Trust administrator").open("import");
        administrator.sees("Import files");
        administrator.look("import");

        administrator.upload("schools.csv", """
                code,name,town,in_trust_from,in_trust_to
                NEW,New Primary School,Maidstone,soon,
                NEW,New Primary School,Maidstone,2026-09-01,2025-09-01
                """);
        administrator.look("import-file");
        administrator.button("Check the files").click();

        administrator.sees("3 problems in the files");
        assertThat(administrator.page().locator(".problems")).containsText("schools.csv");
        assertThat(administrator.page().locator(".problems")).containsText("soon");
        administrator.look("import-problems");
        administrator.button("Remove all").click();
        administrator.sees("Import files");
        assertThat(administrator.button("Import")).hasCount(0);
    }

    @Test
    void theDemoTrustTakesNoFiles() {
        var administrator = stage.visitor().signInAs("Trust administrator").open("import");

        administrator.upload("schools.csv", """
                code,name,town,in_trust_from,in_trust_to
                NEW,New Primary School,Maidstone,2026-09-01,
                """);
        administrator.button("Check the files").click();

        administrator.sees("The files are sound");
        administrator.look("import-sound");
        assertThat(administrator.button("Import")).hasCount(0);
        administrator.button("Remove all").click();
        administrator.sees("Import files");
    }
}
