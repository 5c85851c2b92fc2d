package uk.coppice.portal.access.identity;

import java.time.LocalDateTime;

/**
 * An account that is bound to a member of staff, for an administrator.
 *
 * @param id of the binding
 * @param provider its key in the settings
 * @param boundAt on the wall clock
 * @param boundEmail the address by which the person was found
 * @param lastSeenAt when it was last used to sign in, on the wall clock
 * @param email as the provider said it last; may be empty
 * @param name as the provider said it last; may be empty
 */
public record BoundAccount(
        long id,
        long personId,
        String staffNo,
        String person,
        String provider,
        LocalDateTime boundAt,
        String boundEmail,
        LocalDateTime lastSeenAt,
        String email,
        String name) {}
