package uk.coppice.portal.improvement.inquiry;

/**
 * An inquiry came to another stage. Published in the transaction that makes it true.
 *
 * @param move how
 * @param stage where it led
 * @param by whose step it was; 0 for somebody without a staff record
 */
public record InquiryMoved(long inquiry, Move move, Stage stage, long by) {}
