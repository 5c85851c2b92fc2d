package uk.coppice.portal.training.ui;

import java.io.Serializable;

/** Something that the booking desk does for a person and a session: book, cancel, join, leave. */
@FunctionalInterface
interface PlaceChange extends Serializable {

    void of(long session, long person);
}
