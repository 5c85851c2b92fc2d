package uk.coppice.portal.intake.spi;

import java.time.LocalDateTime;

/** One file's hold on the import under way. All of its database work belongs to the import's one transaction. */
public interface ImportContext {

    /** How many rows are compared and written together. */
    int CHUNK = 1000;

    /**
     * The keys of a file's rows, as the portal holds them and as this import has read them so far.
     *
     * @param file the name of this file or of one that it refers to
     */
    Keys keys(String file);

    /** A statement that is run for many rows at once. It is closed when the import ends. */
    Batch batch(String sql);

    /** The count of this file's rows. */
    Tally tally();

    /** Whether a problem was found in any file: then nothing will be kept, so nothing more needs to be written. */
    boolean failed();

    /** Tells something that does not stop the import, in a whole sentence. */
    void note(String words);

    /**
     * Tells something that the import changes of what the portal holds, for whoever checks the files before they are
     * imported. There may be very many.
     */
    void difference(Difference difference);

    /** When this import began, in UTC, as the database keeps it. */
    LocalDateTime now();
}
