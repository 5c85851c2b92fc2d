/** You said, we did: what leaders heard in a survey, what they do about it, and how far it is. */
@NullMarked
package uk.coppice.portal.survey.action;

import org.jspecify.annotations.NullMarked;
