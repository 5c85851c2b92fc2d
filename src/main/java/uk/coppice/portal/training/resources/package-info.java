/** What delegates are given, links and files, and the library in which it stays findable. */
@NamedInterface("resources")
@NullMarked
package uk.coppice.portal.training.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
