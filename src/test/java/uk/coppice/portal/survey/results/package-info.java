@NullMarked
package uk.coppice.portal.survey.results;

import org.jspecify.annotations.NullMarked;
