package uk.coppice.portal.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;

/**
 * What lies on one person's desk, as the import page shows it. A snapshot.
 *
 * @param step how far it is
 * @param files the files uploaded, by name
 * @param progress how far a running check or import is; null before it reads
 * @param problems the first problems found, at most {@value ImportDesk#PROBLEMS_SHOWN}
 * @param problemsInAll how many were found
 * @param differences the first differences from what the portal holds, at most {@value ImportDesk#DIFFERENCES_SHOWN}
 * @param differencesInAll how many there are; they mean something only without problems
 * @param result what the last check or import said; null before, and when it was refused
 * @param refusal why the last check or import was refused; null when it was not
 */
public record ImportTray(
        Step step,
        List<UploadedFile> files,
        ImportListener.@Nullable Progress progress,
        List<Problem> problems,
        long problemsInAll,
        List<Difference> differences,
        long differencesInAll,
        @Nullable ImportResult result,
        @Nullable String refusal) {

    /** How far somebody's import is. */
    public enum Step {
        /** Files are put together. */
        GATHERING,
        /** A check is running. */
        CHECKING,
        /** The files were checked, and nothing has been uploaded since. */
        CHECKED,
        /** An import is running. */
        IMPORTING,
        /** The import is over: done, or with problems or a refusal. */
        OVER
    }

    /** An uploaded file. */
    public record UploadedFile(String name, long bytes) {}

    /** Whether it is being worked on. */
    public boolean working() {
        return step == Step.CHECKING || step == Step.IMPORTING;
    }

    /** Whether the files were checked, are sound and say something new. */
    public boolean readyToImport() {
        return step == Step.CHECKED && result != null && result.sound() && result.differs();
    }
}
