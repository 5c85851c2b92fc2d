package uk.coppice.portal.intake;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.AskedFrom;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Where trust administrators put files together, check and import them. Each has a place of their own and may go away
 * and come back to it; administrators without a staff record share one. One check or import runs at a time. Files are
 * deleted once imported, and after some hours when their owner does not come back.
 */
@Service
@Lazy
public class ImportDesk {

    /** How many problems are shown; all of them are in {@link #problemsFile()}. */
    public static final int PROBLEMS_SHOWN = 200;

    /** How many differences are shown; all of them are in {@link #differencesFile()}. */
    public static final int DIFFERENCES_SHOWN = 200;

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    private final Intake intake;
    private final Installation installation;
    private final CurrentViewer currentViewer;
    private final Clock clock;
    private final ImportProperties properties;
    private final Path uploads;
    private final Map<String, DeskPlace> places = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ScheduledExecutorService caretaker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("uploads").factory());

    ImportDesk(
            Intake intake,
            Installation installation,
            CurrentViewer currentViewer,
            Clock clock,
            ImportProperties properties,
            @Value("${portal.home}") Path home) {
        this.intake = intake;
        this.installation = installation;
        this.currentViewer = currentViewer;
        this.clock = clock;
        this.properties = properties;
        this.uploads = home.resolve("uploads");
        StaleUploads.delete(uploads, clock.instant().minus(properties.keepUploads()));
        caretaker.scheduleWithFixedDelay(this::tidy, 10, 10, TimeUnit.MINUTES);
    }

    /** The current person's place as it is now. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public ImportTray tray() {
        return place().tray();
    }

    /** Whether this data folder holds the demo trust: files may then be checked against it, but not imported. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public boolean demo() {
        return installation.kind() == Installation.Kind.DEMO;
    }

    /**
     * Puts a file on the current person's place, instead of one of the same name.
     *
     * @throws Refusal when there would be too much, or the files are being worked on
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public void keep(String name, InputStream content) throws IOException {
        place().keep(name, content);
    }

    /** Takes a file away. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public void remove(String name) {
        place().remove(name);
    }

    /** Takes everything away, to begin again. Nothing happens while the files are being worked on. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public void clear() {
        var place = place();
        if (!place.tray().working() && places.remove(owner(), place)) {
            place.folder().delete();
        }
    }

    /** The list of all problems, as a CSV file. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Audited(value = Act.EXPORTED, what = "findings of an import")
    public Path problemsFile() {
        return place().folder().problems();
    }

    /** The list of all that changes, as a CSV file. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Audited(value = Act.EXPORTED, what = "findings of an import")
    public Path differencesFile() {
        return place().folder().differences();
    }

    /**
     * Begins to check the files, or to import them once they have been checked; {@link #tray()} tells how it goes.
     *
     * @throws Refusal when another check or import is running, or an import has no sound check before it
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    public void begin(boolean dryRun) {
        if (!busy.compareAndSet(false, true)) {
            throw new Refusal("Another import is running. Try again when it is done.");
        }
        var place = place();
        try {
            place.begin(dryRun);
            var work = new DelegatingSecurityContextRunnable(AskedFrom.takenAlong(() -> work(place, dryRun)));
            Thread.ofVirtual().name("import").start(work);
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
    }

    private void work(DeskPlace place, boolean dryRun) {
        ImportResult result = null;
        String refusal = null;
        try {
            result = intake.run(place.folder().files(), Installation.Kind.TRUST, dryRun, place);
        } catch (Refusal e) {
            refusal = e.reason();
        } catch (RuntimeException e) {
            log.error("An import failed", e);
            refusal = "Nothing was imported: the portal failed while it read the files. This is our fault.";
        } finally {
            busy.set(false);
            place.usedAt(clock.instant());
            place.end(result, refusal);
        }
        if (!dryRun && result != null && result.sound()) {
            place.folder().list().forEach(file -> place.folder().remove(file.name()));
        }
    }

    private DeskPlace place() {
        var place = places.computeIfAbsent(
                owner(),
                who -> new DeskPlace(
                        new UploadFolder(uploads, properties.maxUpload().toBytes()), clock.instant()));
        place.usedAt(clock.instant());
        return place;
    }

    private String owner() {
        Long person = currentViewer.get().personId();
        return person == null ? "administrator" : person.toString();
    }

    private void tidy() {
        var before = clock.instant().minus(properties.keepUploads());
        places.forEach((who, place) -> {
            if (place.idleSince(before) && places.remove(who, place)) {
                place.folder().delete();
            }
        });
    }

    @PreDestroy
    void close() {
        caretaker.shutdownNow();
        places.values().forEach(place -> place.folder().delete());
    }
}
