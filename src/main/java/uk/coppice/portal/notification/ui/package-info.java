/** The administrator's page of mail, and the page where people say which mails they want. */
@NullMarked
package uk.coppice.portal.notification.ui;

import org.jspecify.annotations.NullMarked;
