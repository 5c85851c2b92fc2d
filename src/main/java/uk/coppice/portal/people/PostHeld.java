package uk.coppice.portal.people;

import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds on a day.
 *
 * @param schoolId where; null for the central team
 * @param group its staff group
 */
public record PostHeld(@Nullable Long schoolId, StaffGroup group) {}
