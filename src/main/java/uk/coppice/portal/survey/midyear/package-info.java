/**
 * The mid-year survey of all staff, from planning to closing: who is asked and in which groups, codes on paper, response
 * in bands, what is stored.
 */
@NullMarked
@NamedInterface("midyear")
package uk.coppice.portal.survey.midyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
