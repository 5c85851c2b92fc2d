package uk.coppice.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/**
 * The router keeps the page that is open when only its address changes. So each page must show, after it has shown
 * something else, exactly what a fresh one shows: walked through in the demo trust, every route of the portal.
 */
@ViewTest
class PagesKeptTest {

    private final DemoTrust demo;
    private final BreakGlass breakGlass;
    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    PagesKeptTest(DemoTrust demo, BreakGlass breakGlass, Browser browser, TestTrust trust, JdbcClient jdbc) {
        this.demo = demo;
        this.breakGlass = breakGlass;
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void everyPageShowsTheSameWhateverItShowedBefore() {
        demo.load();
        Acting.asOperator();
        breakGlass.turnOn(); // there is no such page while it is off
        comment("WAITING");
        comment("HELD_BACK");
        request("COMPLAINT");
        request("ACCESS");
        var walks = new Walks(jdbc).byRoute();
        var routes = routes();
        assertThat(walks.keySet()).as("routes that are walked").containsExactlyInAnyOrderElementsOf(routes);
        var differing = new ArrayList<String>();
        walks.forEach((route, walk) -> differing.addAll(walk(route, walk)));
        assertThat(differing).isEmpty();
    }

    /** Words to read in the survey that has closed; those of the demo trust have none. */
    private void comment(String review) {
        trust.together(() -> jdbc.sql(
                        "INSERT INTO survey_comment (id, survey_id, question, words, review) "
                                + "SELECT ?, id, 'views', ?, ? FROM survey WHERE kind = 'MID_YEAR' AND state = 'CLOSED' ORDER BY code LIMIT 1")
                .params(UUID.randomUUID().toString(), "Words that are " + review, review)
                .update());
    }

    /** A request about data; the demo trust has none. */
    private void request(String kind) {
        trust.together(
                () -> jdbc.sql("INSERT INTO data_request (id, code, kind, name, way, words, wanted, received_on, "
                                + "clock_from, paused_days, state, version) VALUES (?, ?, ?, 'Pat Past', 'TOLD', 'Words', '', "
                                + "'2026-01-12', '2026-01-12', 0, 'RECEIVED', 0)")
                        .params(Ids.next(), "AAAA-" + kind.substring(0, 4), kind)
                        .update());
    }

    /** Goes through the addresses of a route there and back on one page; what differs from fresh pages. */
    private List<String> walk(String route, Walks.Walk walk) {
        Acting.as(walk.viewer());
        Map<String, String> fresh = new TreeMap<>();
        var differing = new ArrayList<String>();
        if (route.equals("audit-trail")) {
            browser.open(route); // that it was looked at stands there from now on
        }
        for (String address : walk.addresses()) {
            browser.open(address);
            fresh.put(address, shown());
            var opened = page().getClass().getAnnotation(Route.class);
            if (opened == null || !opened.value().equals(route)) {
                differing.add(route + ": " + address + " leads to " + page().getClass());
            }
        }
        var back = new ArrayList<>(walk.addresses());
        back.addAll(walk.addresses().reversed());
        browser.open(back.getFirst());
        var first = page();
        for (String address : back) {
            browser.go(address);
            if (page() != first) {
                differing.add(route + ": another page is made for " + address);
                first = page();
            }
            if (!shown().equals(fresh.get(address))) {
                differing.add(route + ": " + address + " shows\n" + shown() + "\nafter others, but by itself\n"
                        + fresh.get(address));
            }
        }
        return differing;
    }

    private static Component page() {
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** All that the page is made of, without what is another at each drawing: addresses of uploads and files. */
    private static String shown() {
        return PrettyPrintTreeKt.toPrettyTree(page())
                .replaceAll("VAADIN/dynamic/resource/\\S+", "RESOURCE")
                .replaceAll("@[0-9a-f]{5,}", "@");
    }

    private static Set<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("uk.coppice.portal").stream()
                .map(found -> type(found.getBeanClassName()))
                .filter(PagesKeptTest::ofThePortal)
                .map(page -> page.getAnnotation(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pages that only tests have do not count. */
    private static boolean ofThePortal(Class<?> page) {
        return page.getProtectionDomain()
                .getCodeSource()
                .equals(DemoTrust.class.getProtectionDomain().getCodeSource());
    }
}
