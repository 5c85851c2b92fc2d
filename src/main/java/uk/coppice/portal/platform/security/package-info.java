@NullMarked
package uk.coppice.portal.platform.security;

import org.jspecify.annotations.NullMarked;
