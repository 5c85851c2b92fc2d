/** Settings that people write by hand, read such that every fault has its line and its reason. */
@NullMarked
package uk.coppice.portal.platform.yaml;

import org.jspecify.annotations.NullMarked;
