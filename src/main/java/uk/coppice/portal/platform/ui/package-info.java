/** Components that several views share; the classes they carry are those of the style sheets in frontend/portal. */
@NullMarked
package uk.coppice.portal.platform.ui;

import org.jspecify.annotations.NullMarked;
