package uk.coppice.portal.platform.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How long one kind of thing is kept: a bean beside the tables that hold it. It knows how to count and remove what is
 * over, and nothing of when that is done.
 */
public interface RetentionRule {

    /** Its name in the settings, below {@code portal.retention.keep}: small letters and hyphens. */
    String key();

    /** What it is, for a list, in plain words. */
    String what();

    /** What the time counts from, to stand after it: "after their last session". */
    String from();

    /** Why that long, with the source of a rule where there is one; a sentence or two. */
    String why();

    /** How long, unless the settings say otherwise. */
    Keep usual();

    /** A shorter time is refused. */
    Keep least();

    /** A longer time is refused. */
    Keep most();

    /**
     * Whether it has been promised to people and so runs from the first night, without anybody's word. The others wait
     * until an administrator has looked at what would go.
     */
    default boolean promised() {
        return false;
    }

    /** The tables whose rows, or texts in them, it removes. */
    Set<String> tables();

    /**
     * How many there are to go. Reads only.
     *
     * @param over the last day that is over ({@link Keep#over})
     */
    long count(LocalDate over);

    /** A few of what goes, in words that name nobody; none where that would say too much. */
    default List<String> examples(LocalDate over) {
        return List.of();
    }

    /**
     * Removes some, in one short transaction of its own. What is gone is not counted any more, so that a run that broke off
     * is simply begun again.
     *
     * @param most how many at most
     * @return how many of those that {@link #count} counts; 0 when nothing is left that can go
     */
    int remove(LocalDate over, int most);
}
