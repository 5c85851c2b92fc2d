package uk.coppice.portal.training.checkin;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a browser has shown the right code: kept in its session on the server, so that signing in may take longer than
 * the code stands.
 *
 * @param sessionId the session
 * @param title of the session
 * @param shownAt when the code was shown
 */
public record CheckInTicket(long sessionId, String title, Instant shownAt) implements Serializable {}
