package uk.coppice.portal.training.guests;

import org.jspecify.annotations.Nullable;

/**
 * What somebody from another school gives to book a place.
 *
 * @param code the session's code
 * @param name first and last name, 1 to 200 characters
 * @param schoolId a school that the portal knows; null when theirs is not among them
 * @param schoolName the name of a school that it does not know; null when {@code schoolId} is given
 * @param email where the link goes
 */
public record GuestRequest(
        String code,
        String name,
        @Nullable Long schoolId,
        @Nullable String schoolName,
        String email) {}
