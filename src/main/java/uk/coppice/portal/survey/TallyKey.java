package uk.coppice.portal.survey;

/**
 * One count of a survey.
 *
 * @param cut a grouping
 * @param unit a group of it
 * @param question its key
 * @param chosen the key of an option
 */
record TallyKey(Cut cut, String unit, String question, String chosen) {}
