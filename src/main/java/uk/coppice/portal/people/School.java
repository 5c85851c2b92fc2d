package uk.coppice.portal.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school, of the trust or not.
 *
 * @param id its id
 * @param code its short code in files
 * @param name its full name
 * @param inTrustFrom the day it joined; null for a school outside the trust
 * @param inTrustTo the first day on which it no longer belonged; null while it does
 */
public record School(
        long id,
        String code,
        String name,
        @Nullable LocalDate inTrustFrom,
        @Nullable LocalDate inTrustTo) {

    /** Whether it was a trust school on a day: from its joining day, up to but not on its leaving day. */
    public boolean inTrust(LocalDate day) {
        return inTrustFrom != null && !inTrustFrom.isAfter(day) && (inTrustTo == null || day.isBefore(inTrustTo));
    }
}
