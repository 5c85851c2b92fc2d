package uk.coppice.portal.intake.spi;

/**
 * Reads the rows of one file, one after the other, and writes what is new or different. Lives for one import. It
 * tells of every bad value through the row and never throws for one.
 */
public interface RowReader {

    /** Takes the next row; it may be written later, together with others. */
    void read(Row row);

    /** Writes what is left. Called once, after the last row. */
    void finish();
}
