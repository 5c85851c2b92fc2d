/** The page on which term dates are kept, and how other modules' pages ask for a member of staff. */
@NullMarked
@NamedInterface("ui")
package uk.coppice.portal.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
