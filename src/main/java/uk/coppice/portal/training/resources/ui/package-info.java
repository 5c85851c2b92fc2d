/** The library of resources, and where they are added to a session. */
@NullMarked
package uk.coppice.portal.training.resources.ui;

import org.jspecify.annotations.NullMarked;
