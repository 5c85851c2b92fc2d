package uk.coppice.portal.people.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.coppice.portal.people.spi.ErasureStep.Fate;

/** What an erasure is made of, in the order in which it is done. Tables and columns are the portal's own words, never typed ones. */
public final class ErasureSteps {

    private final List<ErasureStep> steps = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();

    /**
     * Deletes rows.
     *
     * @param column the column that names the person or guest, as {@code reflection.person_id}
     */
    public ErasureSteps goes(String words, String column) {
        columns.add(column);
        return goes(words, table(column), name(column) + " = :id");
    }

    /** Deletes rows of a table that are found another way. */
    public ErasureSteps goes(String words, String table, String where) {
        steps.add(new ErasureStep(Fate.GOES, words, table, where, ""));
        return this;
    }

    /** Takes the texts out of rows that stay: {@code note = NULL}. */
    public ErasureSteps emptied(String words, String column, String sets) {
        columns.add(column);
        return emptied(words, table(column), name(column) + " = :id", sets);
    }

    /** Takes the texts out of rows that are found another way. */
    public ErasureSteps emptied(String words, String table, String where, String sets) {
        steps.add(new ErasureStep(Fate.EMPTIED, words, table, where, sets));
        return this;
    }

    /** Takes out of a row that stays what says who it is; told among what goes. */
    public ErasureSteps unnamed(String words, String table, String sets) {
        steps.add(new ErasureStep(Fate.GOES, words, table, "id = :id", sets));
        return this;
    }

    /** Leaves rows as they are: they hold nothing but what figures count. */
    public ErasureSteps stays(String words, String column) {
        columns.add(column);
        steps.add(new ErasureStep(Fate.STAYS, words, table(column), name(column) + " = :id", ""));
        return this;
    }

    /** Columns that say who did something to a thing of somebody else: the id alone stays there. */
    public ErasureSteps byId(String... named) {
        return byId(List.of(named));
    }

    /** The same, of columns that are listed elsewhere. */
    public ErasureSteps byId(Collection<String> named) {
        columns.addAll(named);
        return this;
    }

    /** All of them. */
    public List<ErasureStep> steps() {
        return List.copyOf(steps);
    }

    /** Every column that names somebody and is looked after here. */
    public Set<String> columns() {
        return Set.copyOf(columns);
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String name(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}
