package uk.coppice.portal.survey;

/** A grouping of those who answer. Answers are counted by one at a time, never by two together. */
public enum Cut {
    /** Everybody in one group, {@link #EVERYBODY}. */
    ALL,
    /** By school, or {@code CENTRAL}: the units are the codes of schools. */
    SCHOOL,
    /** {@code TEACHING} or {@code NON_TEACHING}. */
    STAFF_GROUP;

    /** The only unit of {@link #ALL}. */
    public static final String EVERYBODY = "ALL";
}
