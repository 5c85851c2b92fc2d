/** The privacy notice and the accessibility statement: texts that a trust may change, with what its settings say. */
@NullMarked
package uk.coppice.portal.dataprotection.notice;

import org.jspecify.annotations.NullMarked;
