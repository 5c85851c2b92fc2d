/** The sign-in pages, and how other modules add a way to sign in. */
@NullMarked
@NamedInterface("ui")
package uk.coppice.portal.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
