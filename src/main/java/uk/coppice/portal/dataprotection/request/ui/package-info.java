/** The pages of requests: to ask, to see how it goes, and to answer. */
@NullMarked
package uk.coppice.portal.dataprotection.request.ui;

import org.jspecify.annotations.NullMarked;
