/**
 * What staff would like training on: they ask, others join, an administrator plans a session of it, and those who asked
 * are told when it is published.
 */
@NullMarked
@NamedInterface("interest")
package uk.coppice.portal.training.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
