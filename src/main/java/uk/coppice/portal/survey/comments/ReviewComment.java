package uk.coppice.portal.survey.comments;

/**
 * A comment as its reviewer sees it.
 *
 * @param id a random key, which tells nothing
 * @param question the key of the question
 * @param words what was written, or what took its place
 * @param review what was decided
 */
public record ReviewComment(String id, String question, String words, Review review) {}
