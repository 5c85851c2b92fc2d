package uk.coppice.portal.dataprotection;

/**
 * How long something is kept, as the notices tell it: a bean beside the setting that really runs. What no bean tells of
 * is kept until the trust deletes it, and the notice says so.
 *
 * @param key of the placeholder {@code {{kept.key}}} of a notice
 * @param words in the middle of a sentence: {@code 90 days}
 */
public record KeptPeriod(String key, String words) {}
