package uk.coppice.portal.intake.spi;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds doubled rows: on which line a key stood first.
 *
 * @param <K> the key, with equals and hashCode
 */
public final class FirstLines<K> {

    private final Map<K, Integer> lines = new HashMap<>();

    /** Reports the row when an earlier one has the same key; returns whether it is the first. */
    public boolean first(Row row, String column, K key) {
        Integer earlier = lines.putIfAbsent(key, row.line());
        if (earlier != null) {
            row.doubled(column, earlier);
        }
        return earlier == null;
    }

    /** Whether a row had this key. */
    public boolean seen(K key) {
        return lines.containsKey(key);
    }
}
