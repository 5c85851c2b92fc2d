package uk.coppice.portal.notification.queue;

/** How a mail stands. */
public enum MailState {
    WAITING,
    SENT,
    FAILED,
    /** Nobody knows where to send it. */
    NO_ADDRESS,
    /** Later news made it wrong or idle before it went out. */
    NOT_NEEDED
}
