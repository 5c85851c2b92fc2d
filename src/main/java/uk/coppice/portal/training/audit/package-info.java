/** Proves afterwards that booking kept its promises: reads only, finds what is oversold, doubled, stuck or out of order. */
@NullMarked
package uk.coppice.portal.training.audit;

import org.jspecify.annotations.NullMarked;
