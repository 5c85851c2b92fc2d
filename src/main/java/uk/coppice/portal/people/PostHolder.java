package uk.coppice.portal.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the trust on a day, by the largest of their posts; of equal ones by the oldest.
 *
 * @param person the id
 * @param school the code of the main post's school; null for the central team
 * @param group the staff group of the main post
 * @param teaching whether any of the posts is a teaching post
 * @param reachable whether a work address is known
 * @param away whether on a long absence that day
 */
public record PostHolder(
        long person, @Nullable String school, StaffGroup group, boolean teaching, boolean reachable, boolean away) {}
