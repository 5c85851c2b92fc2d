/**
 * What a closed survey may show, worked out once when it closes and never again, and who may see which part of it. The
 * counts themselves are read by {@code FrozenResults} and nobody else.
 */
@NullMarked
package uk.coppice.portal.survey.results;

import org.jspecify.annotations.NullMarked;
