/** Which account is which person: bound at the first sign-in, undone by an administrator. */
@NullMarked
package uk.coppice.portal.access.identity;

import org.jspecify.annotations.NullMarked;
