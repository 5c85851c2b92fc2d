package uk.coppice.portal.training.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.Commitments;
import uk.coppice.portal.training.booking.TakenPlaces;
import uk.coppice.portal.training.booking.WaitingList;
import uk.coppice.portal.training.booking.WaitingLists;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.booking.rules.WaitingRule;

/** The calendar of training, as the current person sees it. */
@Service
public class TrainingCalendar {

    private static final String COLUMNS =
            "SELECT s.id, s.code, s.title, s.topic, s.kind, s.session_date, s.start_time, s.end_time, s.venue, "
                    + "s.capacity, s.audience, s.status, " + TakenPlaces.TAKEN + " AS taken, " + TakenPlaces.WAITING
                    + " AS waiting FROM training_session s";

    private static final Reason DRAFT =
            new Reason(Reason.Kind.CALLED_OFF, "This is a draft", "Nobody can book it until it is published.");

    private final JdbcClient jdbc;
    private final SessionLeads leads;
    private final Commitments commitments;
    private final WaitingLists lists;
    private final StaffDirectory directory;
    private final SchoolDay schoolDay;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    TrainingCalendar(
            JdbcClient jdbc,
            SessionLeads leads,
            Commitments commitments,
            WaitingLists lists,
            StaffDirectory directory,
            SchoolDay schoolDay,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.commitments = commitments;
        this.lists = lists;
        this.directory = directory;
        this.schoolDay = schoolDay;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** A page of the calendar in order of time. */
    @Transactional(readOnly = true)
    public List<SessionSummary> list(SessionFilter filter, int offset, int limit) {
        var query = new SessionQuery(filter, schoolDay);
        return summaries(jdbc.sql(COLUMNS + query.where() + visible()
                        + " ORDER BY s.session_date, s.start_time, s.id LIMIT :limit OFFSET :offset")
                .params(query.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(TrainingCalendar::row)
                .list());
    }

    /** How many sessions a filter finds. */
    @Transactional(readOnly = true)
    public int count(SessionFilter filter) {
        var query = new SessionQuery(filter, schoolDay);
        return jdbc.sql("SELECT COUNT(*) FROM training_session s" + query.where() + visible())
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    /** One session by its code. */
    @Transactional(readOnly = true)
    public Optional<SessionSummary> find(String code) {
        return summaries(jdbc.sql(COLUMNS + " WHERE s.code = :code" + visible())
                        .param("code", code)
                        .query(TrainingCalendar::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The sessions that the current person leads, from a day on, in order of time. */
    @Transactional(readOnly = true)
    public List<SessionSummary> ledByMe(LocalDate from, int limit) {
        Long me = currentViewer.get().personId();
        return me == null
                ? List.of()
                : summaries(jdbc.sql(COLUMNS
                                + " WHERE s.session_date >= :from AND s.status NOT IN ('CANCELLED', 'DRAFT') AND EXISTS "
                                + "(SELECT 1 FROM session_lead l WHERE l.session_id = s.id AND l.person_id = :me)"
                                + " ORDER BY s.session_date, s.start_time, s.id LIMIT :limit")
                        .param("from", from)
                        .param("me", me)
                        .param("limit", limit)
                        .query(TrainingCalendar::row)
                        .list());
    }

    /** The sessions that the current person has a place in, or waits for, and that are not over, in order of time. */
    @Transactional(readOnly = true)
    public List<SessionSummary> comingForMe() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            return List.of();
        }
        var now = LocalDateTime.now(clock);
        return summaries(jdbc.sql(COLUMNS
                                + " WHERE s.session_date >= :today AND EXISTS (SELECT 1 FROM booking b "
                                + "WHERE b.session_id = s.id AND b.person_id = :me AND b.superseded = 0 "
                                + "AND b.state IN ('BOOKED', 'WAITING')) ORDER BY s.session_date, s.start_time, s.id")
                        .param("today", now.toLocalDate())
                        .param("me", me)
                        .query(TrainingCalendar::row)
                        .list())
                .stream()
                .filter(session -> session.status() != SessionStatus.DELIVERED
                        && session.endsAt().isAfter(now))
                .toList();
    }

    /** Every topic in use from a day on, by name. */
    @Transactional(readOnly = true)
    public List<String> topics(LocalDate from) {
        return distinct("topic", from);
    }

    /** Every venue in use from a day on, by name. */
    @Transactional(readOnly = true)
    public List<String> venues(LocalDate from) {
        return distinct("venue", from);
    }

    private List<String> distinct(String column, LocalDate from) {
        return jdbc.sql("SELECT DISTINCT " + column + " FROM training_session WHERE session_date >= ? "
                        + "AND status <> 'DRAFT' ORDER BY 1")
                .param(from)
                .query(String.class)
                .list();
    }

    private String visible() {
        return " AND " + DraftScope.of(currentViewer.get());
    }

    private List<SessionSummary> summaries(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Viewer viewer = currentViewer.get();
        var now = LocalDateTime.now(clock);
        var leadsOf = leads.of(rows.stream().map(Row::id).toList());
        Collection<Commitments.Held> held = List.of();
        boolean teaches = false;
        Map<Long, Integer> inLine = Map.of();
        if (viewer.personId() != null) {
            var days = rows.stream().map(Row::date).sorted().toList();
            held = commitments.of(viewer.personId(), days.getFirst(), days.getLast());
            teaches = directory.postsHeld(viewer.personId(), now.toLocalDate()).stream()
                    .anyMatch(post -> post.group().teaching());
            inLine = lists.places(viewer.personId(), rows.stream().map(Row::id).toList());
        }
        var summaries = new ArrayList<SessionSummary>(rows.size());
        for (Row row : rows) {
            summaries.add(summary(row, leadsOf, held, teaches, inLine.getOrDefault(row.id(), 0), now, viewer));
        }
        return summaries;
    }

    private SessionSummary summary(
            Row row,
            Map<Long, List<SessionLeads.Lead>> leadsOf,
            Collection<Commitments.Held> held,
            boolean teaches,
            int placeInLine,
            LocalDateTime now,
            Viewer viewer) {
        var names = leadsOf.getOrDefault(row.id(), List.of()).stream()
                .map(SessionLeads.Lead::name)
                .toList();
        var own = held.stream().filter(other -> other.sessionId() == row.id()).toList();
        boolean leading = own.stream().anyMatch(other -> other.commitment().leading());
        boolean booked = own.stream().anyMatch(other -> !other.commitment().leading());
        var facts = new BookingFacts(
                row.status(),
                row.audience(),
                row.date().atTime(row.start()),
                row.date().atTime(row.end()),
                row.capacity(),
                // the viewer's own place never stands in the viewer's way
                row.taken() - (booked ? 1 : 0),
                names,
                leading,
                teaches,
                held.stream()
                        .filter(other ->
                                other.sessionId() != row.id() && other.date().equals(row.date()))
                        .map(Commitments.Held::commitment)
                        .toList(),
                now);
        var obstacle = row.status() == SessionStatus.DRAFT ? Optional.of(DRAFT) : BookingRule.check(facts);
        var freeze = lists.freeze(row.date());
        boolean mayJoin = viewer.personId() != null
                && !booked
                && placeInLine == 0
                && WaitingRule.refuse(obstacle, freeze, now).isEmpty();
        return new SessionSummary(
                row.id(),
                row.code(),
                row.title(),
                row.topic(),
                row.kind(),
                row.date(),
                row.start(),
                row.end(),
                row.venue(),
                row.capacity(),
                row.taken(),
                row.audience(),
                row.status(),
                names,
                booked,
                leading,
                new WaitingList(row.waiting(), placeInLine, mayJoin, freeze),
                obstacle);
    }

    private record Row(
            long id,
            String code,
            String title,
            String topic,
            SessionKind kind,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            String venue,
            int capacity,
            Audience audience,
            SessionStatus status,
            int taken,
            int waiting) {}

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                SessionKind.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalTime.class),
                row.getObject(8, LocalTime.class),
                row.getString(9),
                row.getInt(10),
                Audience.valueOf(row.getString(11)),
                SessionStatus.valueOf(row.getString(12)),
                row.getInt(13),
                row.getInt(14));
    }
}
