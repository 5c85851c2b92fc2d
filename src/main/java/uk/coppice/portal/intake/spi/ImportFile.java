package uk.coppice.portal.intake.spi;

import java.util.List;

/** One file that the portal imports: a bean in the module that owns its tables. */
public interface ImportFile {

    /** Its name without the ending: {@code staff} for staff.csv. */
    String name();

    /** The columns that it must have, in any order. */
    List<String> columns();

    /** The column by which other files refer to its rows; empty when none does. */
    default String keyColumn() {
        return "";
    }

    /** The key of a row, as other files would look it up; empty when it is not there. */
    default String key(Row row) {
        return row.value(keyColumn());
    }

    /** The names of the files that its rows refer to: they are read before it. */
    List<String> refersTo();

    /** Fills in the keys of the rows that the portal holds already. Called once an import, when they are needed. */
    default void loadKeys(Keys keys) {}

    /** Begins to read this file within one import. */
    RowReader open(ImportContext context);
}
