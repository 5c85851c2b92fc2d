package uk.coppice.portal.training.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a school wants of its staff's bookings.
 *
 * @param schoolId the school
 * @param school its name
 * @param coverLimit how many of its staff may be out on one date; null: no limit
 * @param approval who agrees to a place
 * @param approvalFor for which sessions
 * @param deputyId who decides when whoever is asked is away; null: the deputy heads
 * @param version how often it was changed
 */
public record SchoolPolicy(
        long schoolId,
        String school,
        @Nullable Integer coverLimit,
        Approval approval,
        ApprovalFor approvalFor,
        @Nullable Long deputyId,
        int version) {

    /** Whether somebody must agree to a place in a session. */
    public boolean wantsApproval(boolean inSchoolTime) {
        return approval != Approval.NONE && (approvalFor == ApprovalFor.ALL || inSchoolTime);
    }
}
