package uk.coppice.portal.training;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other people lead a session that is published, or it is published or a draft again; published within the transaction
 * that makes it so, after {@link SessionChanged}. Nobody from outside is among them: the portal knows no address of theirs.
 *
 * @param sessionId its id
 * @param named who leads or co-leads it now and did not before, as far as others could see
 * @param takenOff who does not any more
 * @param by who did it; 0 for somebody without a staff record, null for the portal itself
 */
public record LeadsChanged(
        long sessionId,
        Set<Long> named,
        Set<Long> takenOff,
        @Nullable Long by) {}
