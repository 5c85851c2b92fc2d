package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.coppice.portal.platform.security.PortalSecret;
import uk.coppice.portal.platform.security.SealedTokens;

/** Somebody from another school says how a session was, by the link of their mail and without an account. */
@Journey
class GuestEvaluationJourney {

    private static final String SESSION = "Adaptive teaching";
    private static final String GUEST = "priti.thompson@schools.example";

    @RegisterExtension
    final Stage stage;

    private final Screen screen;

    GuestEvaluationJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    /** Two taps; a draft outlives a reload; then the link says that it is answered, also on another device. */
    @Test
    void aGuestEvaluatesByTheirLink() throws SQLException {
        var portal = stage.portal("survey-" + screen.word());
        String link = "open/evaluate#" + token(portal);

        var guest = stage.visitor(portal).open(link);
        assertThat(guest.heading(Pattern.compile("^How was " + SESSION + "\\?$")))
                .isVisible();
        guest.look("guest-evaluate");
        var ratings = guest.page().locator("fieldset").first();
        ratings.getByText("Very good", new Locator.GetByTextOptions().setExact(true))
                .click();
        guest.page().reload();
        guest.settle();
        assertThat(ratings.locator("input:checked")).hasCount(1);
        guest.button("Send").click();
        guest.sees("Thank you");
        guest.look("guest-evaluate-thanks");

        var elsewhere = stage.visitor(portal).open(link);
        assertThat(elsewhere.page().locator("h1")).not().containsText("How was");
        assertThat(elsewhere.page().locator("fieldset")).hasCount(0);
        elsewhere.look("guest-evaluate-answered");
    }

    @Test
    void aGuessedLinkOpensNothing() {
        var guest = stage.visitor(stage.portal("survey-" + screen.word())).open("open/evaluate#guessed");

        guest.sees("This link no longer works");
    }

    /** What the mail would hold: mails about surveys go out on school days alone, and this may be played on a Sunday. */
    private static String token(PortalProcess portal) throws SQLException {
        String[] ids = new String[2];
        try (var database = DriverManager.getConnection(
                        "jdbc:h2:file:" + portal.home() + "/portal;MODE=MySQL;AUTO_SERVER=TRUE");
                var found = database.prepareStatement("SELECT i.survey_id, g.id FROM survey_invited i "
                        + "JOIN guest g ON g.id = i.respondent_id JOIN survey s ON s.id = i.survey_id "
                        + "WHERE g.email = ? AND s.title = ?")) {
            found.setString(1, GUEST);
            found.setString(2, SESSION);
            try (var row = found.executeQuery()) {
                row.next();
                ids[0] = row.getString(1);
                ids[1] = row.getString(2);
            }
        }
        try (var seals = new SpringApplicationBuilder(Seals.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.location=optional:classpath:/none/", "portal.home=" + portal.home())
                .run()) {
            var clock = seals.getBean(Clock.class);
            return seals.getBean(SealedTokens.class)
                    .seal("guest-evaluate", clock.instant().plus(Duration.ofDays(1)), ids[0], ids[1]);
        }
    }

    /** The portal's seal alone, with the secret of its data folder. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({PortalSecret.class, SealedTokens.class})
    static class Seals {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
