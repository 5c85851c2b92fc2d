/** Erases people and guests and keeps the figures: runs every module's part, then looks for what is left of their names. */
@NullMarked
@NamedInterface("erasure")
package uk.coppice.portal.people.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
