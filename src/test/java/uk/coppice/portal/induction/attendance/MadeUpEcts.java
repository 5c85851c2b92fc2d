package uk.coppice.portal.induction.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.measure.DeliveredTraining;
import uk.coppice.portal.training.series.SeriesSession;

/** Early career teachers and a series made up for one test, in memory. Everyone is a number; the year is 2025/26. */
final class MadeUpEcts {

    static final String SERIES = "ECT-Y1";

    final List<SeriesSession> sessions = new ArrayList<>();

    /** A delivered session of the series and the marks of its register. */
    SeriesSession delivered(String day, Map<Long, Mark> marks, Long... leads) {
        return session(SERIES, day, true, marks, leads);
    }

    /** A delivered session at which these were present. */
    SeriesSession attended(String day, Long... people) {
        return delivered(day, Arrays.stream(people).collect(Collectors.toMap(id -> id, id -> Mark.ATTENDED)));
    }

    SeriesSession planned(String day) {
        return session(SERIES, day, false, Map.of());
    }

    SeriesSession session(String series, String day, boolean delivered, Map<Long, Mark> marks, Long... leads) {
        long id = sessions.size() + 1L;
        var session = new SeriesSession(
                id,
                "S" + id,
                series,
                "Seminar " + id,
                LocalDate.parse(day),
                LocalTime.of(13, 30),
                LocalTime.of(16, 0),
                "Hall",
                delivered,
                true,
                Set.of(leads),
                new HashMap<>(marks));
        sessions.add(session);
        return session;
    }

    /** Those delivered, as the measure reads them. */
    DeliveredTraining training() {
        var training = new DeliveredTraining();
        sessions.stream().filter(SeriesSession::delivered).forEach(session -> {
            training.session(session.id(), SessionKind.ECT, session.series(), session.date());
            session.leads().forEach(lead -> training.lead(session.id(), lead));
            session.marks().forEach((person, mark) -> {
                if (mark.present()) {
                    training.staffPresent(session.id(), person);
                }
            });
        });
        return training;
    }

    /** One in post since long ago and in induction since September. */
    static Ect ect(long person) {
        return ect(person, "2025-09-01", null);
    }

    static Ect ect(long person, String started, @Nullable String closed, StaffHistory.Absence... leave) {
        return new Ect(
                induction(person, started, closed, List.of(SERIES)),
                List.of(post(person, "2020-09-01", null)),
                List.of(leave));
    }

    static Induction induction(long person, String started, @Nullable String closed, List<String> series) {
        return new Induction(
                1000 + person,
                person,
                LocalDate.parse(started),
                BigDecimal.valueOf(6),
                series,
                closed == null ? null : LocalDate.parse(closed),
                0);
    }

    static StaffHistory.Post post(long person, String from, @Nullable String to) {
        return new StaffHistory.Post(
                person, null, StaffGroup.TEACHER, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), 1000);
    }

    static StaffHistory.Absence leave(long person, String from, @Nullable String to) {
        return new StaffHistory.Absence(person, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), true);
    }
}
