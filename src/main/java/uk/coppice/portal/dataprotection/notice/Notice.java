package uk.coppice.portal.dataprotection.notice;

/**
 * A notice, ready to be shown.
 *
 * @param version which text it is, as the trust calls it: a date
 * @param html the whole text from its heading on; safe, whatever stood in the file
 */
public record Notice(String version, String html) {}
