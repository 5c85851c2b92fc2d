package uk.coppice.portal.survey.disclosure;

/**
 * One possible answer.
 *
 * @param key unique within its question
 * @param leaning what choosing it says
 */
public record Option(String key, Leaning leaning) {}
