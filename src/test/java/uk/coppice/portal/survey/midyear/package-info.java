@NullMarked
package uk.coppice.portal.survey.midyear;

import org.jspecify.annotations.NullMarked;
