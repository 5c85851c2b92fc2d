@NullMarked
package uk.coppice.portal.platform.ui;

import org.jspecify.annotations.NullMarked;
