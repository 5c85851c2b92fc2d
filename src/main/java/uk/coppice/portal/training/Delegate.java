package uk.coppice.portal.training;

import java.io.Serializable;

/**
 * Somebody who comes to a session: a member of staff, or a guest with no account.
 *
 * @param guest whether {@code id} is a guest's
 * @param id the person's or the guest's id
 */
public record Delegate(boolean guest, long id) implements Serializable {

    public static Delegate person(long id) {
        return new Delegate(false, id);
    }

    public static Delegate guest(long id) {
        return new Delegate(true, id);
    }
}
