package uk.coppice.portal.training.booking;

import java.time.LocalDate;

/**
 * What a session is booked by.
 *
 * @param session what it asks of those who book
 * @param taken how many places others have
 */
public record SessionTerms(BookableSession session, int taken) {

    long id() {
        return session.id();
    }

    LocalDate date() {
        return session.date();
    }
}
