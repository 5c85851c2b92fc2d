@NullMarked
package uk.coppice.portal.scorecard.ui;

import org.jspecify.annotations.NullMarked;
