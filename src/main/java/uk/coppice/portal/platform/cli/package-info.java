@NullMarked
package uk.coppice.portal.platform.cli;

import org.jspecify.annotations.NullMarked;
