package uk.coppice.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Through the menu of everybody, under the policy of what may run in a page. Chromium complains of every breach on its
 * console, and a complaint there ends any journey badly ({@link Visitor}); so this one only has to get everywhere.
 */
@Journey
class PolicyJourney {

    /** Whose menus hold every page. */
    private static final List<String> ROLES = List.of(
            "Trust administrator",
            "Data protection officer",
            "Human resources",
            "Training administrator",
            "Trustee",
            "ECT lead",
            "Headteacher",
            "Early career teacher",
            "Session lead",
            "Teacher");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    PolicyJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void everyPageOfAMenuKeepsToThePolicy() {
        var seen = new LinkedHashSet<String>();
        for (String role : ROLES) {
            var visitor = stage.visitor().signInAs(role);
            for (String address : links(visitor, "nav")) {
                if (seen.add(address)) {
                    visitor.page().navigate(address);
                    visitor.settle();
                    links(visitor, "main").stream()
                            // What is within pages is the same on a phone.
                            .filter(deeper -> screen == Screen.DESKTOP && !seen.contains(deeper))
                            .findFirst()
                            .filter(seen::add)
                            .ifPresent(deeper -> {
                                visitor.page().navigate(deeper);
                                visitor.settle();
                            });
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void pagesForEverybodyKeepToItToo() {
        var visitor = stage.visitor();
        for (String address :
                List.of("sign-in", "open", "open/findings", "verify", "check-in", "sign-in/link", "none")) {
            visitor.open(address);
        }
    }

    @Test
    void aPageSaysWhatMayRunInItAndIsKeptByNobody() {
        var visitor = stage.visitor();
        Response answer =
                visitor.page().navigate(stage.portal("demo-" + screen.word()).address() + "sign-in");

        var headers = answer.headers();
        String policy = headers.getOrDefault("content-security-policy", "");
        String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy)
                .contains("script-src 'self' 'nonce-" + nonce + "'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.get("cache-control")).isEqualTo("no-store");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(visitor.page().context().cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        });
        assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("en-GB");
        String again = visitor.page().reload().headers().get("content-security-policy");
        assertThat(again).doesNotContain(nonce);
        visitor.settle();
    }

    /** What somebody smuggles into a page has no number, so it is not run. */
    @Test
    void aSmuggledScriptDoesNotRun() {
        var visitor = stage.visitor().open("sign-in");
        var complaints = new ArrayList<String>();
        visitor.expectBreach(complaints);

        Object ran = visitor.page().evaluate("""
                () => new Promise(done => {
                  window.smuggled = 0;
                  const part = document.createElement('div');
                  part.innerHTML = '<img src="data:," onerror="window.smuggled++">'
                      + '<a id="smuggled" href="javascript:window.smuggled++">x</a>';
                  document.body.append(part);
                  const script = document.createElement('script');
                  script.textContent = 'window.smuggled++';
                  document.body.append(script);
                  document.getElementById('smuggled').click();
                  const other = document.createElement('script');
                  other.src = 'http://localhost:1/a.js';
                  other.onerror = () => setTimeout(() => done(window.smuggled), 0);
                  document.body.append(other);
                })""");

        assertThat(ran).isEqualTo(0);
        assertThat(complaints).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Nothing of what people are called by, and nothing that opens a door. */
    @Test
    void theLogHoldsNoAddressAndNoSecret() throws IOException {
        var portal = stage.portal("demo-" + screen.word());
        stage.visitor(portal).signInByLink("D0047").open("staff");

        assertThat(Files.readAllLines(portal.log()).stream()
                        .filter(line -> ADDRESS.matcher(line).find()
                                || SECRET.matcher(line).find())
                        .toList())
                .isEmpty();
    }

    /** Of this portal, and none that only fetches a file. */
    private static Set<String> links(Visitor visitor, String within) {
        var found = (List<?>) visitor.page()
                .evaluate(
                        "within => [...document.querySelectorAll(within + ' a[href]:not([download])')]"
                                + ".map(link => link.href.replace(/#.*/, '')).filter(href => href.startsWith(location.origin))",
                        within);
        return found.stream()
                .map(String::valueOf)
                .filter(address -> !address.matches(
                        ".*(-files/|\\.(csv|xlsx|pdf|ics)|/VAADIN/|/download|/export|certificate|statement).*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
