package uk.coppice.portal.survey.disclosure;

import java.util.Comparator;

/**
 * One group of one cut: a school, the teaching staff.
 *
 * @param cut the dimension, such as {@code school}
 * @param key the group within it
 */
public record Group(String cut, String key) implements Comparable<Group> {

    @Override
    public int compareTo(Group other) {
        return Comparator.comparing(Group::cut).thenComparing(Group::key).compare(this, other);
    }
}
