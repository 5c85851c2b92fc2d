package uk.coppice.portal.induction.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a missed session is to be made up.
 *
 * @param kind how; not {@link ClaimKind#WAS_THERE}
 * @param on when; null for a session of another group, which has its own day
 * @param instead id of that session; null for any other kind
 * @param note anything else; may be empty
 */
public record MakeUp(
        ClaimKind kind, @Nullable LocalDate on, @Nullable Long instead, String note) implements Serializable {}
