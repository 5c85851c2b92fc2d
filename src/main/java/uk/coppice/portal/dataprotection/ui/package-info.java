/** The pages of data protection: what is kept how long, erasing somebody, the records of processing. */
@NullMarked
package uk.coppice.portal.dataprotection.ui;

import org.jspecify.annotations.NullMarked;
