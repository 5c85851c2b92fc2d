package uk.coppice.portal.training.record;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Mark;

/**
 * That somebody was at a session.
 *
 * @param code proves it; as {@link CertificateCode} makes it, without dashes; empty: not issued yet
 * @param person first and last name
 * @param session the session's title
 * @param length of the whole session
 * @param mark what the register says of them as it stands now; null: nothing
 * @param leads who led it; empty: not known
 * @param valid whether the register says so as it stands now
 */
public record Certificate(
        String code,
        String person,
        String session,
        LocalDate date,
        Duration length,
        @Nullable Mark mark,
        String leads,
        boolean valid) {

    /** The same with the code under which it was issued. */
    Certificate withCode(String issued) {
        return new Certificate(issued, person, session, date, length, mark, leads, valid);
    }
}
