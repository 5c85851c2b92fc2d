package uk.coppice.portal.dataprotection.processing;

import java.util.List;
import java.util.Map;

/**
 * A processing activity: what personal data is kept for.
 *
 * @param key its name in the address
 * @param why what it is for
 * @param basis the lawful basis
 * @param whose the categories of people
 * @param who the categories of those who see it
 * @param categories the categories of personal data
 */
public record Purpose(
        String key,
        String title,
        String why,
        String basis,
        String whose,
        String who,
        String categories,
        List<Kept> tables) {

    /**
     * A table.
     *
     * @param about what it holds
     * @param kept how long, in words: the time of its rule and what stays after it, or why it needs none
     * @param personal the columns with personal data and what each is, in the order of the sheet
     * @param other the columns without
     */
    public record Kept(String table, String about, String kept, Map<String, String> personal, List<String> other) {

        public Kept {
            other = List.copyOf(other);
        }
    }

    public Purpose {
        tables = List.copyOf(tables);
    }

    /** The tables with personal data. */
    public List<Kept> personal() {
        return tables.stream().filter(table -> !table.personal().isEmpty()).toList();
    }
}
