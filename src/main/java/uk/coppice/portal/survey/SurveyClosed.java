package uk.coppice.portal.survey;

/**
 * A survey was closed; published within the transaction that closes it.
 *
 * @param survey its id
 * @param kind what it was about
 */
public record SurveyClosed(long survey, SurveyKind kind) {}
