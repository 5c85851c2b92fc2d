@NullMarked
package uk.coppice.portal.survey.action;

import org.jspecify.annotations.NullMarked;
