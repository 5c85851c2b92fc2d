package uk.coppice.portal.survey.questionnaire;

/**
 * Why a sheet cannot be handed in.
 *
 * @param question the key of the question it is about
 * @param reason in plain words, without repeating the answer
 */
public record SheetProblem(String question, String reason) {}
