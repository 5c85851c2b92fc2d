/** Who is signed in where, for how long, and ending it. */
@NullMarked
package uk.coppice.portal.access.session;

import org.jspecify.annotations.NullMarked;
