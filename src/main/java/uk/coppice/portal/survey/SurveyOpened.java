package uk.coppice.portal.survey;

/**
 * A survey was opened, and those invited are to be asked; published within the transaction that opens it.
 *
 * @param survey its id
 * @param kind what it is about
 */
public record SurveyOpened(long survey, SurveyKind kind) {}
