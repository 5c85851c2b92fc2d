@NullMarked
package uk.coppice.portal.survey.comments;

import org.jspecify.annotations.NullMarked;
