package uk.coppice.portal.survey.questionnaire;

/**
 * Whether answers to a question of then may stand beside those of now.
 *
 * @param allowed whether they may
 * @param remark what must be said beside them, or why they may not; empty: nothing
 */
public record Comparison(boolean allowed, String remark) {}
