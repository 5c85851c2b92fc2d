package uk.coppice.portal.dataprotection.owndata;

import java.io.Serializable;

/**
 * Somebody of whom the portal may hold something.
 *
 * @param id of the person, or of the guest
 * @param guest whether it is a guest, who has no staff record
 * @param name how they are called
 * @param about what tells them from others of the same name: number and last school, or an email address
 */
public record CopySubject(long id, boolean guest, String name, String about) implements Serializable {}
