package uk.coppice.portal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Refusal;

/** One person's uploaded files and what was done with them. Used by the page's thread and by the one that works. */
final class DeskPlace implements ImportListener {

    private final UploadFolder folder;
    private volatile Instant lastUsed;
    private ImportTray.Step step = ImportTray.Step.GATHERING;
    private ImportListener.@Nullable Progress progress;
    private @Nullable FindingList<Problem> problems;
    private @Nullable FindingList<Difference> differences;
    private @Nullable ImportResult result;
    private @Nullable String refusal;

    DeskPlace(UploadFolder folder, Instant now) {
        this.folder = folder;
        this.lastUsed = now;
    }

    UploadFolder folder() {
        return folder;
    }

    void usedAt(Instant now) {
        lastUsed = now;
    }

    synchronized boolean idleSince(Instant then) {
        return !working() && lastUsed.isBefore(then);
    }

    void keep(String name, InputStream content) throws IOException {
        var part = folder.receive(name, content); // may take minutes: nobody waits for it
        try {
            put(name, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private synchronized void put(String name, Path part) throws IOException {
        gather();
        folder.put(name, part);
    }

    synchronized void remove(String name) {
        gather();
        folder.remove(name);
    }

    /**
     * Begins a check or an import.
     *
     * @throws Refusal while one is running, and for an import of files that have not been checked as they are
     */
    synchronized void begin(boolean dryRun) {
        if (working()) {
            throw new Refusal("The files are being worked on already.");
        }
        if (!dryRun && !tray().readyToImport()) {
            throw new Refusal("Check the files first.");
        }
        clear();
        step = dryRun ? ImportTray.Step.CHECKING : ImportTray.Step.IMPORTING;
        problems = FindingList.ofProblems(folder.problems(), ImportDesk.PROBLEMS_SHOWN);
        differences = FindingList.ofDifferences(folder.differences(), ImportDesk.DIFFERENCES_SHOWN);
    }

    /** Ends it, one way or the other. */
    synchronized void end(@Nullable ImportResult done, @Nullable String refused) {
        result = done;
        refusal = refused;
        step = step == ImportTray.Step.CHECKING ? ImportTray.Step.CHECKED : ImportTray.Step.OVER;
        try {
            if (problems != null) {
                problems.close();
            }
            if (differences != null) {
                differences.close();
            }
        } catch (IOException e) {
            refusal = refused != null ? refused : "A list of what was found could not be written: " + e.getMessage();
        }
    }

    @Override
    public void problem(Problem problem) {
        if (problems != null) {
            problems.add(problem);
        }
    }

    @Override
    public void difference(Difference difference) {
        if (differences != null) {
            differences.add(difference);
        }
    }

    @Override
    public synchronized void progress(Progress now) {
        progress = now;
    }

    synchronized ImportTray tray() {
        return new ImportTray(
                step,
                folder.list(),
                progress,
                problems == null ? List.of() : problems.first(),
                problems == null ? 0 : problems.count(),
                differences == null ? List.of() : differences.first(),
                differences == null ? 0 : differences.count(),
                result,
                refusal);
    }

    // Other files: what was said of the former ones no longer holds.
    private void gather() {
        if (working()) {
            throw new Refusal("The files are being worked on. Wait until that is done.");
        }
        clear();
        step = ImportTray.Step.GATHERING;
    }

    private void clear() {
        progress = null;
        problems = null;
        differences = null;
        result = null;
        refusal = null;
    }

    private boolean working() {
        return step == ImportTray.Step.CHECKING || step == ImportTray.Step.IMPORTING;
    }
}
