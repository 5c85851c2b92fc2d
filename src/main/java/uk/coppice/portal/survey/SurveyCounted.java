package uk.coppice.portal.survey;

/**
 * A survey's answers are counted for good, and it is still known who was invited; published within the transaction that
 * closes it, before {@link SurveyClosed}.
 *
 * @param survey its id
 * @param kind what it was about
 */
public record SurveyCounted(long survey, SurveyKind kind) {}
