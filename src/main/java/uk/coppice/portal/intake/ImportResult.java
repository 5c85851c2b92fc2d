package uk.coppice.portal.intake;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether it was only to be checked
 * @param files the files read, in the order of reading
 * @param absent names of files that the portal reads and the folder does not hold
 * @param notReadYet names of a trust's files that the portal does not read yet
 * @param strangers names of everything else in the folder
 * @param notes sentences about what did not stop it
 * @param problems how many bad values were found; with any, nothing was written
 * @param took how long it took
 */
public record ImportResult(
        boolean dryRun,
        List<FileCount> files,
        List<String> absent,
        List<String> notReadYet,
        List<String> strangers,
        List<String> notes,
        long problems,
        Duration took)
        implements Serializable {

    /**
     * One file's rows.
     *
     * @param name the file's name with its ending
     * @param rows rows read
     * @param added rows that the portal did not hold; this and the next two mean something only without problems
     * @param changed rows that it held with other values
     * @param unchanged rows that it holds as they stand
     */
    public record FileCount(String name, long rows, long added, long changed, long unchanged) implements Serializable {}

    /** Whether the files can be imported as they are. */
    public boolean sound() {
        return problems == 0;
    }

    /** Whether the portal's data is different now. */
    public boolean written() {
        return sound() && !dryRun && differs();
    }

    /** Whether the files say anything that the portal does not hold. */
    public boolean differs() {
        return files.stream().anyMatch(file -> file.added() + file.changed() > 0);
    }
}
