package uk.coppice.portal.notification;

/** Mails that people can do without. */
public enum MailChoice {
    /** Of what they did themselves: booked, asked, joined, cancelled. */
    CONFIRMATIONS,
    /** The school day before a session, and of surveys that were not answered. */
    REMINDERS,
    /** To leads: who comes. */
    DIGESTS
}
