package uk.coppice.portal.people.spi;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that most parts of a merge are made of. Tables and columns are the portal's own words, never typed ones. */
public final class MergeSql {

    private final JdbcClient jdbc;
    private final long keep;
    private final long other;

    /**
     * @param keep the person who stays
     * @param other the one whose record goes
     */
    public MergeSql(JdbcClient jdbc, long keep, long other) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.other = other;
    }

    /** The person who stays. */
    public long keep() {
        return keep;
    }

    /** The one whose record goes. */
    public long other() {
        return other;
    }

    /** Lets columns, each as {@code booking.person_id}, name the one who is kept. */
    public MergeSql move(Collection<String> columns) {
        for (String column : columns) {
            int dot = column.indexOf('.');
            String name = column.substring(dot + 1);
            jdbc.sql("UPDATE " + column.substring(0, dot) + " SET " + name + " = ? WHERE " + name + " = ?")
                    .params(keep, other)
                    .update();
        }
        return this;
    }

    /**
     * Deletes rows of the other where the one who is kept has one with the same key.
     *
     * @param column the column that names the person, as {@code certificate.person_id}
     * @param key the columns of which each person may have one row, with commas between; empty: one row in all
     */
    public MergeSql drop(String column, String key) {
        int dot = column.indexOf('.');
        String table = column.substring(0, dot);
        String name = column.substring(dot + 1);
        String keys = key.isEmpty() ? "1" : key;
        // The inner table is read whole first: MySQL deletes from no table that it still reads.
        jdbc.sql("DELETE FROM " + table + " WHERE " + name + " = ? AND (" + keys + ") IN (SELECT * FROM (SELECT " + keys
                        + " FROM " + table + " WHERE " + name + " = ?) kept)")
                .params(other, keep)
                .update();
        return this;
    }
}
