package uk.coppice.portal.training.checkin;

/**
 * What a lead shows to the room.
 *
 * @param title of the session
 * @param code the code of now
 * @param written the same as a person reads it
 * @param seconds how long it still stands; the one before is accepted for as long again
 * @param open whether anybody can check in now
 * @param words when it opens, or why it is closed; empty while it is open
 * @param here how many are marked as having come
 * @param expected how many stand on the register
 * @param walkIns who may come in without a place
 */
public record CheckInCode(
        String title,
        String code,
        String written,
        long seconds,
        boolean open,
        String words,
        int here,
        int expected,
        WalkIns walkIns) {}
