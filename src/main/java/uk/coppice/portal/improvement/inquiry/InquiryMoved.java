package uk.coppice.portal.improvement.inquiry;

/** An inquiry came to another stage. Published in the transaction that makes it true. */
public record InquiryMoved(long inquiry, Stage stage) {}
