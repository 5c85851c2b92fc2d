@NullMarked
package uk.coppice.portal.demo.ui;

import org.jspecify.annotations.NullMarked;
