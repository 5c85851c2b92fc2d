package uk.coppice.portal.survey.midyear;

import java.util.List;

/**
 * A table of surveys, as it is told to staff.
 *
 * @param name in the database
 * @param about what a row of it is
 * @param gone when its rows are deleted
 * @param columns what stands in a row
 */
public record StoredTable(String name, String about, String gone, List<Column> columns) {

    /**
     * A column.
     *
     * @param name in the database
     * @param about what stands in it; empty when nobody has written a sentence, which a test does not allow
     */
    public record Column(String name, String about) {}

    public StoredTable {
        columns = List.copyOf(columns);
    }
}
