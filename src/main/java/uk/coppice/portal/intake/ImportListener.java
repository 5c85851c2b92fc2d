package uk.coppice.portal.intake;

import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;

/** Is told what an import does while it works, on the thread that works. */
public interface ImportListener {

    /** A bad value was found. There may be very many: keep few. */
    default void problem(Problem problem) {}

    /** Something that the portal holds is different in the files. There may be very many: keep few. */
    default void difference(Difference difference) {}

    /** So much has been read; told every thousand rows and at the end of a file. */
    default void progress(Progress progress) {}

    /**
     * How far an import is.
     *
     * @param file the name of the file being read, with its ending
     * @param rows rows read of this file
     * @param bytesRead bytes read of all files
     * @param bytesInAll bytes of all files together
     */
    record Progress(String file, long rows, long bytesRead, long bytesInAll) {}
}
