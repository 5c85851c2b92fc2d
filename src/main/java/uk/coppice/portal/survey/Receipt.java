package uk.coppice.portal.survey;

/**
 * What somebody is given who has answered: whoever has it can check after the closing that an answer was counted. It
 * tells nothing of the answer, nor whose it was.
 *
 * @param code twelve letters and digits in threes of four: {@code 7KQM-2F9X-RT4C}
 */
public record Receipt(String code) {}
