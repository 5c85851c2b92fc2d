@NullMarked
package uk.coppice.portal.access.ui;

import org.jspecify.annotations.NullMarked;
