package uk.coppice.portal.scorecard.spi;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure that stands beside another and has no target of its own.
 *
 * @param key tells the companions of a measure apart
 * @param group the heading that it stands under, such as 'By school'
 * @param label what it is, in a few words
 * @param numerator exact
 * @param denominator exact; zero means not yet measurable
 * @param open whether those may see it who see the figure without its working
 */
public record Companion(
        String key, String group, String label, BigFraction numerator, BigFraction denominator, boolean open) {}
