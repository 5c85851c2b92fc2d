package uk.coppice.portal.survey.midyear;

/**
 * A slip to cut from a sheet.
 *
 * @param code to answer with, once
 * @param teaching whether it is for somebody of the teaching staff, with whom the answer counts
 */
record PaperSlip(String code, boolean teaching) {}
