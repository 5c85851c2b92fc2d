@NullMarked
package uk.coppice.portal.survey.measure;

import org.jspecify.annotations.NullMarked;
