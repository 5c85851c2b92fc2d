package uk.coppice.portal.people.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A part of a person's page that a module above people adds: a bean beside what it is about. */
@FunctionalInterface
public interface PersonPart {

    /** What there is of a person for the current viewer; empty when there is nothing, or nothing for them. */
    Optional<Part> of(long person);

    /**
     * What it says.
     *
     * @param heading what it is about
     * @param lines each with its own heading and a sentence or two
     * @param address of the page where it is looked after; empty: none for this viewer
     * @param verb what the link to it says
     */
    record Part(String heading, List<Line> lines, String address, String verb) implements Serializable {}

    /** One of the things. */
    record Line(String heading, String words) implements Serializable {}
}
