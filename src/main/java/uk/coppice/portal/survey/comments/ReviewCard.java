package uk.coppice.portal.survey.comments;

/**
 * A closed survey with comments.
 *
 * @param survey its id
 * @param code in addresses
 * @param title as shown
 * @param waiting comments that nobody has decided on
 * @param shown comments let through
 * @param heldBack comments held back
 * @param published whether those let through stand on the results page, and decisions are final
 */
public record ReviewCard(
        long survey, String code, String title, int waiting, int shown, int heldBack, boolean published) {}
