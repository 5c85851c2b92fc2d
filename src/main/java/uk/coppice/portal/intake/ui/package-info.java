/** The import in the browser, for trust administrators. */
@NullMarked
package uk.coppice.portal.intake.ui;

import org.jspecify.annotations.NullMarked;
