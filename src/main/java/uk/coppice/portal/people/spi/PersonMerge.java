package uk.coppice.portal.people.spi;

import java.util.List;
import java.util.Set;

/**
 * One module's part in making one person of two records: a bean beside the tables that refer to people. All parts work
 * in one transaction, which holds both people's rows.
 */
public interface PersonMerge {

    /** The columns that this part looks after, as {@code booking.person_id}: every column that names a person is some part's. */
    Set<String> columns();

    /**
     * Why the two can't become one as things stand, each a whole sentence with the way out; none when they can.
     *
     * @param keep the person who stays
     * @param other the one whose record goes
     */
    default List<String> obstacles(long keep, long other) {
        return List.of();
    }

    /**
     * Makes everything that names the other name the one who is kept. Nothing may name the other afterwards. Lets all
     * columns name the one who is kept; a part where two rows would meet, or that does more, says so itself.
     */
    default void move(MergeSql records) {
        records.move(columns());
    }
}
