package uk.coppice.portal.scorecard.spi;

/**
 * A formula behind one or more indicators of the plan. A module that owns the tables implements it as a bean;
 * {@code config/plan.yaml} names it by its key. Everything else about an indicator is data there.
 */
public interface Measure {

    /** Its name in the plan, such as {@code cpd-reach}. */
    String key();

    /** Works the figure out. Reads only; gives the same result for the same data and request. */
    Measurement measure(MeasureRequest request);
}
