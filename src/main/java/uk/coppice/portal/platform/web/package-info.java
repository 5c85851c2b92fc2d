@NullMarked
package uk.coppice.portal.platform.web;

import org.jspecify.annotations.NullMarked;
