package uk.coppice.portal.induction;

import java.time.LocalDate;

/**
 * The programme that an early career teacher follows from a day on.
 *
 * @param from first day
 * @param leadProvider who provides the training; may be empty
 * @param deliveryPartner who delivers it; may be empty
 * @param appropriateBody who decides on the induction
 */
public record Programme(LocalDate from, String leadProvider, String deliveryPartner, String appropriateBody) {}
