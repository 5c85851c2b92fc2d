/**
 * Disciplined inquiries: a member of staff asks a question about their own work, tries something, and says what they
 * found. The root decides who may do what with one, and at which stage; {@code ui} holds the pages.
 */
@NamedInterface("inquiry")
@NullMarked
package uk.coppice.portal.improvement.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
