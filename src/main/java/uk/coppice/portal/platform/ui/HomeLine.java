package uk.coppice.portal.platform.ui;

import java.util.Optional;

/** One quiet part at the end of the home page, for what is worth knowing but asks nothing of the reader. */
@FunctionalInterface
public interface HomeLine {

    /** What there is for the current person; empty for most of the year. */
    Optional<Line> line();

    /**
     * What it says.
     *
     * @param heading what it is about
     * @param words a sentence
     * @param address of the page that says more
     * @param verb what the link to it says
     */
    record Line(String heading, String words, String address, String verb) {}
}
