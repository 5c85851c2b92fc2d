package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on an inquiry, or was asked to.
 *
 * @param name first and last name
 * @param workplace their school or the central team today; empty for somebody who left
 * @param inPost whether they work for the trust today; who left stays an author
 * @param joined false while they are invited
 * @param consent to publication; null while they have not said
 * @param named whether their name may stand on the public page
 * @param note of who recorded the consent for an author who left; may be empty
 */
public record Author(
        long personId,
        String name,
        String workplace,
        boolean inPost,
        boolean joined,
        @Nullable Consent consent,
        boolean named,
        String note)
        implements Serializable {}
