package uk.coppice.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds for every page, in light and in dark: nothing that WCAG 2.2 forbids at level A or AA as far as axe can
 * tell, and no scrolling sideways. Keeps a picture of both. What is only good practice is noted in
 * {@code good-practice.txt} of the {@linkplain Stage#lane lane}.
 */
final class PageCheck {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path NOTES = Stage.lane().resolve("good-practice.txt");
    private static final String GOOD_PRACTICE = "best-practice";
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", GOOD_PRACTICE);

    /** All that another colour scheme can change. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final String TARGET_SIZE = "target-size";

    private static final Set<String> NOTED = new TreeSet<>();

    private PageCheck() {}

    /**
     * Checks the page as it stands.
     *
     * @param name of the picture: {@code training-list}
     */
    static void of(Page page, Screen screen, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s in pixels", name)
                .isLessThanOrEqualTo(screen.width);
        // What has been scrolled half under the bar is no small target.
        page.evaluate("window.scrollTo(0, 0)");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction("document.getAnimations().every(animation => animation.playState !== 'running')");
            String file =
                    "%s-%s-%s".formatted(name, screen.word(), scheme.name().toLowerCase(Locale.ROOT));
            checkAccess(page, scheme, file);
            takePicture(page, file);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Of the whole page; of the window alone, when something lies over the page. */
    private static void takePicture(Page page, String file) {
        boolean covered = page.locator(".toastline, vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                        .count()
                > 0;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(file + ".png"))
                .setFullPage(!covered)
                // In a picture of the whole page, what keeps to an edge of the window would lie over its middle.
                .setStyle(covered ? "" : ".bar, .foot, .dock, .sticky { position: static !important; }")
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static void checkAccess(Page page, ColorScheme scheme, String file) {
        var options = new AxeRunOptions();
        // of what is in order nothing need be told in full: on a long page that is half a megabyte
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(options).setLegacyMode(true);
        var found = (scheme == ColorScheme.LIGHT ? axe.withTags(TAGS) : axe.withRules(RULES_OF_COLOUR))
                .analyze()
                .getViolations();
        var against = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var rule : found) {
            var to = rule.getTags().contains(GOOD_PRACTICE) ? notes : against;
            rule.getNodes().stream()
                    .filter(node -> !(rule.getId().equals(TARGET_SIZE) && isOnTop(page, node)))
                    .forEach(node -> to.add(words(rule, node)));
        }
        assertThat(against).as("what axe finds on %s", file).isEmpty();
        note(notes);
    }

    /** axe does not know the browser's top layer, so takes a toast for covered by the page that it covers. */
    private static boolean isOnTop(Page page, CheckedNode node) {
        return node.getTarget() instanceof List<?> path
                && path.size() == 1
                && Boolean.TRUE.equals(page.evaluate("""
                        selector => {
                          const element = document.querySelector(selector);
                          const box = element.getBoundingClientRect();
                          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                          return element.closest(':popover-open') !== null && element.contains(hit)
                              && box.width >= 24 && box.height >= 24;
                        }""", path.getFirst()));
    }

    private static String words(Rule rule, CheckedNode node) {
        return (rule.getId() + ", " + rule.getHelp() + ": " + node.getTarget() + " " + node.getHtml() + " "
                        + node.getFailureSummary())
                .replaceAll("<!--.*?-->", "")
                .replaceAll("\\s+", " ");
    }

    private static void note(List<String> lines) {
        if (NOTED.addAll(lines)) {
            try {
                Files.createDirectories(NOTES.getParent());
                Files.write(NOTES, NOTED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
