/** What staff would like training on: they ask, others join, and a session comes of it. */
@NullMarked
@NamedInterface("interest")
package uk.coppice.portal.training.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
