@NullMarked
package uk.coppice.portal.notification.survey;

import org.jspecify.annotations.NullMarked;
