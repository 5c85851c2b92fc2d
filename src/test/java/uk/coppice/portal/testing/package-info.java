/**
 * What tests stand on: {@link uk.coppice.portal.testing.DatabaseTest} and {@link uk.coppice.portal.testing.ViewTest}
 * start the portal once and share it, {@link uk.coppice.portal.testing.TestTrust} fills its tables in readable lines,
 * {@link uk.coppice.portal.testing.TestClock} sets its time and {@link uk.coppice.portal.testing.Acting} says who asks.
 */
@NullMarked
package uk.coppice.portal.testing;

import org.jspecify.annotations.NullMarked;
