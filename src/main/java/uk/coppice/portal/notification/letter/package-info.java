/** The words of mails, and how they look. */
@NullMarked
package uk.coppice.portal.notification.letter;

import org.jspecify.annotations.NullMarked;
