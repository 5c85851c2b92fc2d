/** Figures of the trust's plan that staff surveys give. */
@NullMarked
package uk.coppice.portal.survey.measure;

import org.jspecify.annotations.NullMarked;
