package uk.coppice.portal.survey;

import java.util.List;

/** What a survey is about, which says by which groups its answers are counted. */
public enum SurveyKind {
    /** The yearly survey of all staff. */
    MID_YEAR(Cut.SCHOOL, Cut.STAFF_GROUP),
    /** One session, by those present. */
    SESSION(Cut.ALL),
    /** A whole series, at its end. */
    SERIES(Cut.ALL),
    /** What came of a session some weeks later. */
    IMPACT(Cut.ALL);

    private final List<Cut> cuts;

    SurveyKind(Cut... cuts) {
        this.cuts = List.of(cuts);
    }

    /** The groupings that are counted, one or two; each of them holds every answer once. */
    public List<Cut> cuts() {
        return cuts;
    }
}
