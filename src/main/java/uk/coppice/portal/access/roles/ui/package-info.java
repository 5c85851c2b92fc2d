/** The page on which roles are granted and ended, and where one's own stand. */
@NullMarked
package uk.coppice.portal.access.roles.ui;

import org.jspecify.annotations.NullMarked;
