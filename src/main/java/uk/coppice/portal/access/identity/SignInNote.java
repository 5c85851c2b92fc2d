package uk.coppice.portal.access.identity;

import java.time.LocalDateTime;

/**
 * Something about signing in that an administrator should look at.
 *
 * @param person whom it is about; empty for several
 * @param account name and address as the provider said them
 * @param former what the provider said before; empty unless something changed
 * @param lastAt on the wall clock
 * @param times how often it came
 */
public record SignInNote(
        long id,
        Kind kind,
        String provider,
        String person,
        String account,
        String former,
        LocalDateTime lastAt,
        int times) {

    /** What it is about. */
    public enum Kind {
        /** Several records in post have the account's address: turned away. */
        TWO_RECORDS,
        /** The record with the account's address belongs to another account: turned away. */
        RECORD_TAKEN,
        /** The provider gives another address than before; nothing was changed here. */
        EMAIL_CHANGED,
        /** The provider gives another name than before; nothing was changed here. */
        NAME_CHANGED
    }
}
