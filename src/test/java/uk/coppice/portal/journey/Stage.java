package uk.coppice.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a journey plays on: running portals, which all journeys of a run share, and visitors, who leave when it ends. A
 * journey leaves the demo trust as it found it, so that no other depends on the order.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Stage.class);

    private static final Map<String, RuntimeException> FAILED = new ConcurrentHashMap<>();

    private final Screen screen;
    private final List<Visitor> visitors = new ArrayList<>();
    private ExtensionContext.@Nullable Store shared;

    /** Where the journeys of this process keep what they leave behind: several may run side by side. */
    static Path lane() {
        String lane = System.getProperty("test.lane", "lane-1");
        if (!lane.matches("lane-\\d+")) {
            throw new IllegalStateException("Two lanes would play in one folder: " + lane);
        }
        return Path.of("target", "journey", lane);
    }

    Stage(Screen screen) {
        this.screen = screen;
    }

    /** Somebody new, who opens the demo trust. */
    Visitor visitor() {
        return visitor(portal("demo-" + screen.word()));
    }

    /** Somebody new, who opens a portal. */
    Visitor visitor(PortalProcess portal) {
        var visitor = new Visitor(screen, portal, share("chromium", Chromium.class, Chromium::new));
        visitors.add(visitor);
        return visitor;
    }

    /** The running portal of this name; starts it when it is asked for first, and ends it with the run. */
    PortalProcess portal(String name, String... settings) {
        var failed = FAILED.get(name);
        if (failed != null) {
            throw new IllegalStateException(
                    "The portal " + name + " did not start before, so it is not tried again", failed);
        }
        return share(name, PortalProcess.class, () -> {
            try {
                return PortalProcess.start(name, settings);
            } catch (RuntimeException e) {
                FAILED.put(name, e);
                throw e;
            }
        });
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        shared = test.getRoot().getStore(SHARED);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean passed = test.getExecutionException().isEmpty();
        var complaints = new ArrayList<String>();
        for (var visitor : visitors) {
            if (!passed) {
                visitor.keepPicture(test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + "-" + (visitors.indexOf(visitor) + 1));
            }
            complaints.addAll(visitor.complaints());
            visitor.close();
        }
        if (passed) {
            assertThat(complaints).isEmpty();
        } else if (!complaints.isEmpty()) {
            test.publishReportEntry("complaints", String.join("\n", complaints));
        }
    }

    private <T extends AutoCloseable> T share(String key, Class<T> type, Supplier<T> start) {
        if (shared == null) {
            throw new IllegalStateException("A stage opens with the test: give it @RegisterExtension");
        }
        return shared.computeIfAbsent(key, absent -> start.get(), type);
    }
}
