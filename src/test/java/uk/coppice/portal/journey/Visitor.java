package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser of their own. Errors on the console, errors in scripts and requests to any other host end the
 * journey badly, whatever else it saw.
 */
final class Visitor implements AutoCloseable {

    private static final Set<String> SCHEMES_OF_THE_PAGE = Set.of("data", "blob");
    private static final Pattern NO_PAGE = Pattern.compile("status of 40[34]");

    private final Screen screen;
    private final PortalProcess portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints;
    private boolean connected = true;
    private boolean uploadRefused;
    private boolean forgotten;
    private String asked = "";
    private @Nullable List<String> breaches;

    Visitor(Screen screen, PortalProcess portal, Chromium chromium) {
        this(screen, portal, chromium.fresh(screen), new ArrayList<>());
        context.onRequest(this::checkHost);
    }

    private Visitor(Screen screen, PortalProcess portal, BrowserContext context, List<String> complaints) {
        this.screen = screen;
        this.portal = portal;
        this.context = context;
        this.complaints = complaints;
        page = context.newPage();
        page.onConsoleMessage(this::checkConsole);
        page.onPageError(error -> complaints.add("Script error at " + page.url() + ": " + error));
    }

    /** The same person in another tab of the same browser. What goes wrong there is this visitor's complaint. */
    Visitor tab() {
        return new Visitor(screen, portal, context, complaints);
    }

    Page page() {
        return page;
    }

    /** Opens a page by its address, without a slash in front. */
    Visitor open(String path) {
        asked = portal.address() + path;
        page.navigate(asked);
        settle();
        return this;
    }

    /** Signs in to the demo trust in the role of one of its personas. */
    Visitor signInAs(String role) {
        open("sign-in");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(role, new Page.GetByTextOptions().setExact(true))))
                .click();
        page.waitForURL(portal.address());
        settle();
        return this;
    }

    /** Signs in with a link made on the command line, as anybody of the staff: by their number. */
    Visitor signInByLink(String staffNumber) {
        var said = portal.command("sign-in", staffNumber);
        if (said.code() != 0) {
            throw new IllegalStateException("No link for " + staffNumber + ": " + said.text());
        }
        open(said.text().strip().substring(portal.address().length()));
        button("Sign in").click();
        page.waitForURL(portal.address());
        settle();
        return this;
    }

    /** Looks at the page as it stands now, light and dark: see {@link PageCheck}. */
    Visitor look(String name) {
        settle();
        PageCheck.of(page, screen, name);
        return this;
    }

    /** The page has this heading. */
    void sees(String heading) {
        assertThat(heading(heading)).isVisible();
    }

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator heading(Pattern words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The line at the foot that says what has just happened. */
    Locator toast() {
        return page.locator(".toastline");
    }

    /** From now on nothing reaches the server; what the browser says of that is no complaint. */
    void loseConnection() {
        connected = false;
        context.setOffline(true);
    }

    /** From now on an upload may be refused, which the browser tells of as an error: no complaint. */
    void expectRefusedUpload() {
        uploadRefused = true;
    }

    /** From now on breaches of the page's policy are meant: they are kept here and are no complaint. */
    void expectBreach(List<String> kept) {
        breaches = kept;
    }

    void findConnection() {
        context.setOffline(false);
    }

    /** The next message of this page comes from one that the portal put away, as after a phone has slept. */
    void putAway() {
        page.route(
                "**/?v-r=uidl*",
                message -> message.resume(new Route.ResumeOptions()
                        .setUrl(message.request().url().replaceFirst("v-uiId=\\d+", "v-uiId=99999"))),
                new Page.RouteOptions().setTimes(1));
    }

    /** From now on each request takes so many milliseconds longer. */
    void slowConnection(int milliseconds) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", milliseconds);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", -1);
        context.newCDPSession(page).send("Network.emulateNetworkConditions", network);
    }

    /** From now on the portal does not know this browser any more; that it says so to a script is no complaint. */
    void loseSession() {
        forgotten = true;
        var cookies = context.cookies();
        cookies.forEach(cookie -> cookie.value = "ended");
        context.addCookies(cookies);
    }

    /** Gives a file to the one place on the page that takes files. */
    void upload(String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".uploaded")).containsText(name);
    }

    /** Waits until the page has nothing under way: no request to the server, nothing that moves. */
    void settle() {
        page.waitForFunction("""
                () => {
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {})
                      .filter(client => client.isActive);
                  return clients.length > 0 && clients.every(client => !client.isActive())
                      && document.getAnimations().every(animation => animation.playState !== 'running');
                }""");
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Stage.lane().resolve("failed-" + name + "-" + screen.word() + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private void checkHost(Request request) {
        var address = URI.create(request.url().split("[?#,]", 2)[0]);
        if (!SCHEMES_OF_THE_PAGE.contains(address.getScheme()) && !"localhost".equals(address.getHost())) {
            complaints.add("Asked another host: " + request.url());
        }
    }

    private void checkConsole(ConsoleMessage message) {
        boolean lost = !connected && message.text().contains("ERR_INTERNET_DISCONNECTED");
        boolean refused = uploadRefused && message.text().contains("status of 422");
        if (breaches != null && message.text().contains("Content Security Policy")) {
            breaches.add(message.text());
            return;
        }
        boolean unknown = forgotten && message.text().contains("status of 403");
        // That a page is none, or not for this visitor, the browser tells of as an error too.
        boolean noPage = message.location().startsWith(asked + ":")
                && NO_PAGE.matcher(message.text()).find();
        if (message.type().equals("error") && !lost && !refused && !unknown && !noPage) {
            complaints.add("Console at " + page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
