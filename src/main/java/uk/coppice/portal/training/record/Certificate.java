package uk.coppice.portal.training.record;

import java.time.Duration;
import java.time.LocalDate;

/**
 * That somebody was at a session.
 *
 * @param code proves it; as {@link CertificateCode} makes it, without dashes; empty: not issued yet
 * @param person first and last name
 * @param session the session's title
 * @param length of the whole session
 * @param part whether they were there for a part of it
 * @param leads who led it; empty: not known
 * @param valid whether the register says so as it stands now
 */
public record Certificate(
        String code,
        String person,
        String session,
        LocalDate date,
        Duration length,
        boolean part,
        String leads,
        boolean valid) {

    /** The same with the code under which it was issued. */
    Certificate withCode(String issued) {
        return new Certificate(issued, person, session, date, length, part, leads, valid);
    }
}
