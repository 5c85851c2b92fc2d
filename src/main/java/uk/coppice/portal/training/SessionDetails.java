package uk.coppice.portal.training;

import java.util.List;

/**
 * What a session's page shows beyond the summary.
 *
 * @param summary the session as in a list
 * @param text what it is about; may be empty
 * @param leads who leads it, the first before the co-leads
 * @param mayTakeRegister whether the viewer leads it or administers the trust's training
 * @param inSchoolTime whether staff need cover to come
 */
public record SessionDetails(
        SessionSummary summary, String text, List<Lead> leads, boolean mayTakeRegister, boolean inSchoolTime) {

    /**
     * @param name first and last name
     * @param about post and school on the day, or that they come from outside
     */
    public record Lead(String name, String about) {}
}
