package uk.coppice.portal.people.spi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A module's part in telling somebody all that the portal holds of them (article 15 of the UK GDPR): a bean beside the
 * tables that refer to people.
 *
 * <p>Of other people it says no more than the reader sees in the portal anyway. Colleagues whom somebody works with
 * there, such as a line manager, a mentor or a co-author, are named. Whoever recorded, decided or granted something did
 * so for the trust and is told by what they are: 'you', 'a member of staff', 'the portal'. Words that others wrote
 * of a third person, and secrets such as the codes of links, are left out (Schedule 2, paragraph 16 of the Data
 * Protection Act 2018).
 */
public interface PersonalData {

    /** Where its sections stand among others': 10 the staff record, 90 the requests themselves. */
    int order();

    /** What its sections are about: {@code Training}. */
    String title();

    /**
     * The columns that it looks after, as {@code booking.person_id}: every column that names a person or a guest, or
     * belongs to what does, is some module's.
     */
    Set<String> columns();

    /** Its sections about the person or guest, each with its rows; those without rows too. */
    List<DataSection> sections(DataReading reading);

    /** The columns of sections and of what is counted as done by somebody. */
    static Set<String> columns(List<Deed> deeds, String... columns) {
        var all = new HashSet<>(Arrays.asList(columns));
        deeds.forEach(deed -> all.add(deed.table() + "." + deed.column()));
        return Set.copyOf(all);
    }

    /**
     * Rows that somebody wrote for the trust, which say of them no more than that they did so: they are counted.
     *
     * @param what in the plural: {@code Marks in registers}
     * @param column names who did it
     * @param at says when
     */
    record Deed(String what, String table, String column, String at) {}
}
