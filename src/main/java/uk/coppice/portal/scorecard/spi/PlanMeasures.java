package uk.coppice.portal.scorecard.spi;

import java.util.Set;

/**
 * Which measures the plan names. Apart from {@link PlanAims}, since it needs no formula: what is read before there are
 * any, such as questionnaires, can be held against it.
 */
public interface PlanMeasures {

    /** Keys of measures that some indicator of {@code config/plan.yaml} names: {@code training-quality}. */
    Set<String> measures();
}
