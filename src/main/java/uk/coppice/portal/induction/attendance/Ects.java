package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.series.SeriesSession;
import uk.coppice.portal.training.series.SeriesSessions;

/** Loads what decides about due sessions, for some inductions at once. Asks nobody who they are. */
@Component
class Ects {

    private final StaffHistories histories;
    private final SeriesSessions sessions;
    private final JdbcClient jdbc;

    Ects(StaffHistories histories, SeriesSessions sessions, JdbcClient jdbc) {
        this.histories = histories;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** In the order of the inductions. */
    @Transactional(readOnly = true)
    List<Ect> of(List<Induction> inductions) {
        var staff = histories.of(inductions.stream().map(Induction::personId).toList());
        var shortLeave = shortLeave(inductions);
        return inductions.stream()
                .map(induction -> {
                    var leave = new ArrayList<>(shortLeave.getOrDefault(induction.id(), List.of()));
                    staff.absences(induction.personId()).stream()
                            .filter(StaffHistory.Absence::family)
                            .forEach(leave::add);
                    return new Ect(induction, staff.posts(induction.personId()), leave);
                })
                .toList();
    }

    /** The planned and delivered sessions of all their series over some days, both inclusive, in order of time. */
    @Transactional(readOnly = true)
    List<SeriesSession> sessions(Collection<Ect> ects, LocalDate from, LocalDate to) {
        var series = ects.stream()
                .flatMap(ect -> ect.induction().series().stream())
                .distinct()
                .toList();
        return sessions.of(series, from, to);
    }

    /** How one session stands for the teacher of the only induction given; null when it is none of the series. */
    @Transactional(readOnly = true)
    @Nullable
    DueSession due(List<Induction> inductions, long session, LocalDateTime now) {
        return of(inductions).stream()
                .flatMap(ect -> DueSession.of(ect, allSessions(ect, now.toLocalDate()), now).stream())
                .filter(due -> due.session().id() == session)
                .findFirst()
                .orElse(null);
    }

    /** All sessions of one teacher's series, from well before the induction to a year from today. */
    @Transactional(readOnly = true)
    List<SeriesSession> allSessions(Ect ect, LocalDate today) {
        return sessions(List.of(ect), ect.induction().startedOn().minusYears(1), today.plusYears(1));
    }

    /** Family leave that is too short for the directory, by induction. */
    private Map<Long, List<StaffHistory.Absence>> shortLeave(List<Induction> inductions) {
        Map<Long, List<StaffHistory.Absence>> found = new HashMap<>();
        for (var some : Ids.slices(inductions.stream().map(Induction::id).toList())) {
            jdbc.sql("SELECT a.induction_id, i.person_id, a.from_date, a.to_date FROM induction_absence a "
                            + "JOIN induction i ON i.id = a.induction_id "
                            + "WHERE a.kind = 'FAMILY' AND a.induction_id IN (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new StaffHistory.Absence(
                                        row.getLong(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalDate.class),
                                        true));
                    });
        }
        return found;
    }
}
