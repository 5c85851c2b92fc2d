package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.training.series.SeriesSession;

/**
 * What decides which sessions an early career teacher is due at.
 *
 * @param induction theirs
 * @param posts all that they ever held
 * @param familyLeave their times of statutory family leave; no other absence stands here
 */
record Ect(Induction induction, List<StaffHistory.Post> posts, List<StaffHistory.Absence> familyLeave) {

    /**
     * Why a session is not due; empty when it is. Due are the sessions of the teacher's series from the start of
     * induction, to the outcome date (inclusive) when passed or failed, on days when the teacher has an active post, is
     * not on statutory family leave and is not a lead of the session. Sickness stays due. Source: the definition of the
     * plan's figures, {@code ect-attendance}.
     */
    Optional<NotDue> notDue(SeriesSession session) {
        return notDue(session.date(), session.ledBy(induction.personId()));
    }

    /** As {@link #notDue(SeriesSession)}, of any session of the series. */
    Optional<NotDue> notDue(LocalDate day, boolean leads) {
        var closed = induction.closedOn();
        if (day.isBefore(induction.startedOn())) {
            return Optional.of(NotDue.BEFORE_START);
        }
        if (closed != null && day.isAfter(closed)) {
            return Optional.of(NotDue.AFTER_END);
        }
        if (!inPost(day)) {
            return Optional.of(NotDue.NO_POST);
        }
        if (familyLeave.stream().anyMatch(leave -> leave.covers(day))) {
            return Optional.of(NotDue.FAMILY_LEAVE);
        }
        return leads ? Optional.of(NotDue.LEADS_IT) : Optional.empty();
    }

    /** Whether a session belongs to the teacher's series at all. */
    boolean inSeries(SeriesSession session) {
        return induction.series().contains(session.series());
    }

    /** Whether the teacher has an active post on any of some days, both inclusive. */
    boolean inPost(LocalDate first, LocalDate last) {
        return posts.stream().anyMatch(post -> {
            var end = post.end();
            return !post.start().isAfter(last) && (end == null || !end.isBefore(first));
        });
    }

    private boolean inPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.active(day));
    }
}
