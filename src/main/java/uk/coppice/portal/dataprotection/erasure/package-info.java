/** Erasing somebody by hand: who may be, what goes and what stays, and the list for the day after a restore. */
@NullMarked
package uk.coppice.portal.dataprotection.erasure;

import org.jspecify.annotations.NullMarked;
