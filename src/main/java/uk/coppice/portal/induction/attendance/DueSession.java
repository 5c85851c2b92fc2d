package uk.coppice.portal.induction.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.series.SeriesSession;

/**
 * A session of the series as it stands for one early career teacher.
 *
 * @param session the session
 * @param state where it stands
 * @param notDue why it does not count; null when it does, or will
 * @param mark the teacher's current mark; null: none
 */
public record DueSession(
        SeriesSession session,
        State state,
        @Nullable NotDue notDue,
        @Nullable Mark mark) {

    /** Where a session stands. */
    public enum State {
        /** Delivered and present: attended, part or made up. */
        PRESENT,
        /** Delivered and not present. It stays due, whatever the reason, and can be made up. */
        MISSED,
        /** Running or over; its register is not finished, so it does not count yet. */
        REGISTER_OPEN,
        COMING,
        /** Never counts for this teacher. */
        NOT_DUE
    }

    static DueSession of(Ect ect, SeriesSession session, LocalDateTime now) {
        var mark = session.mark(ect.induction().personId()).orElse(null);
        var notDue = ect.notDue(session).orElse(null);
        State state = notDue != null
                ? State.NOT_DUE
                : session.delivered()
                        ? mark != null && mark.present() ? State.PRESENT : State.MISSED
                        : now.isBefore(session.startsAt()) ? State.COMING : State.REGISTER_OPEN;
        return new DueSession(session, state, notDue, mark);
    }

    /** Those of the teacher's series, in their order. */
    static List<DueSession> of(Ect ect, List<SeriesSession> sessions, LocalDateTime now) {
        return sessions.stream()
                .filter(ect::inSeries)
                .map(session -> of(ect, session, now))
                .toList();
    }

    /** Whether it counts in the figure by now. */
    public boolean due() {
        return state == State.PRESENT || state == State.MISSED;
    }

    /** Whether it is over by then and nobody has marked the teacher present: what can be claimed or made up. */
    public boolean open(LocalDateTime now) {
        return state != State.NOT_DUE
                && !now.isBefore(session.endsAt())
                && Optional.ofNullable(mark).filter(Mark::present).isEmpty();
    }

    /** How many are in a state. */
    static int count(Stream<DueSession> sessions, State... states) {
        return (int) sessions.filter(session -> List.of(states).contains(session.state()))
                .count();
    }
}
