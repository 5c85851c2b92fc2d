package uk.coppice.portal.training.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.BookableSession;
import uk.coppice.portal.training.booking.BookingFactsReader;
import uk.coppice.portal.training.booking.Deadlines;
import uk.coppice.portal.training.booking.OwnPlace;
import uk.coppice.portal.training.booking.OwnPlaces;
import uk.coppice.portal.training.booking.SessionTerms;
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

    /** Up to here sessions are counted exactly: nobody reads so many, and to count all of them takes longer than the page. */
    public static final int COUNTED = 1000;

    private static final String COLUMNS =
            "SELECT s.id, s.code, s.title, s.topic, s.kind, s.session_date, s.start_time, s.end_time, s.venue, "
                    + "s.capacity, s.audience, s.status, s.booking_opens, s.closes_days, s.cancel_days, s.clash, s.fair_share, "
                    + TakenPlaces.TAKEN + " AS taken, " + TakenPlaces.WAITING
                    + " AS waiting, s.open_to_guests FROM training_session s";

    private static final Reason DRAFT =
            new Reason(Reason.Kind.DRAFT, "This is a draft", "Nobody can book it until it is published.");

    private final JdbcClient jdbc;
    private final BookingFactsReader factsReader;
    private final OwnPlaces ownPlaces;
    private final WaitingLists lists;
    private final Deadlines deadlines;
    private final SchoolDay schoolDay;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    TrainingCalendar(
            JdbcClient jdbc,
            BookingFactsReader factsReader,
            OwnPlaces ownPlaces,
            WaitingLists lists,
            Deadlines deadlines,
            SchoolDay schoolDay,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.factsReader = factsReader;
        this.ownPlaces = ownPlaces;
        this.lists = lists;
        this.deadlines = deadlines;
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

    /**
     * A part of what a filter finds.
     *
     * @param sessions in order of time
     * @param total how many there are in all; one more than {@link #COUNTED} for any number beyond that
     */
    public record Found(List<SessionSummary> sessions, int total) {}

    /**
     * A page of the calendar and how much there is in all. What is found is looked for once, in order of time, in the index
     * that knows what a filter asks for; of those on the page alone the rest is read.
     */
    @Transactional(readOnly = true)
    public Found find(SessionFilter filter, int offset, int limit) {
        var query = new SessionQuery(filter, schoolDay);
        var found = jdbc.sql("SELECT s.id FROM training_session s" + query.where() + visible()
                        + " ORDER BY s.session_date, s.start_time, s.id LIMIT :most")
                .params(query.params())
                .param("most", Math.max(COUNTED + 1, offset + limit))
                .query(Long.class)
                .list();
        var page = found.stream().skip(offset).limit(limit).toList();
        return new Found(
                page.isEmpty()
                        ? List.of()
                        : summaries(jdbc.sql(COLUMNS + " WHERE s.id IN (:ids)"
                                        + " ORDER BY s.session_date, s.start_time, s.id")
                                .param("ids", page)
                                .query(TrainingCalendar::row)
                                .list()),
                Math.min(found.size(), COUNTED + 1));
    }

    /** How many sessions a filter finds; one more than {@link #COUNTED} for any number beyond that. */
    @Transactional(readOnly = true)
    public int count(SessionFilter filter) {
        var query = new SessionQuery(filter, schoolDay);
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT s.id FROM training_session s" + query.where() + visible()
                        + " LIMIT :most) found")
                .params(query.params())
                .param("most", COUNTED + 1)
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

    /** The sessions of a series that are still to come, in order of time, with those that were called off. */
    @Transactional(readOnly = true)
    public List<SessionSummary> series(String series) {
        return summaries(jdbc.sql(COLUMNS + " WHERE s.series_code = :series AND s.session_date >= :today "
                        + "AND s.status IN ('PLANNED', 'CANCELLED') ORDER BY s.session_date, s.start_time, s.id")
                .param("series", series)
                .param("today", LocalDate.now(clock))
                .query(TrainingCalendar::row)
                .list());
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
        return summaries(jdbc.sql(
                                COLUMNS
                                        + " WHERE s.session_date >= :today AND EXISTS (SELECT 1 FROM booking b "
                                        + "WHERE b.session_id = s.id AND b.person_id = :me AND b.superseded = 0 "
                                        + "AND b.state IN ('BOOKED', 'REQUESTED', 'OFFERED', 'WAITING')) ORDER BY s.session_date, s.start_time, s.id")
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
        Long me = currentViewer.get().personId();
        var ids = rows.stream().map(Row::id).toList();
        Map<Long, OwnPlace> places = me == null ? Map.of() : ownPlaces.of(me, ids);
        Map<Long, Integer> inLine = me == null ? Map.of() : lists.places(me, ids);
        var facts = factsReader.of(
                rows.stream()
                        .map(row -> row.terms(places.getOrDefault(row.id(), OwnPlace.NONE)))
                        .toList(),
                me);
        return rows.stream()
                .map(row -> summary(
                        row,
                        Objects.requireNonNull(facts.get(row.id())),
                        places.getOrDefault(row.id(), OwnPlace.NONE),
                        inLine.getOrDefault(row.id(), 0),
                        me != null))
                .toList();
    }

    private SessionSummary summary(Row row, BookingFacts facts, OwnPlace place, int placeInLine, boolean staff) {
        var obstacle = row.status() == SessionStatus.DRAFT ? Optional.of(DRAFT) : BookingRule.check(facts);
        var freeze = lists.freeze(row.date());
        boolean mayJoin = staff
                && !place.held()
                && placeInLine == 0
                && WaitingRule.refuse(obstacle, freeze, facts.now()).isEmpty();
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
                facts.session().leads(),
                place,
                facts.who().leads(),
                new WaitingList(row.waiting(), placeInLine, mayJoin, freeze),
                obstacle,
                new SessionSummary.Figures(
                        facts.cover(),
                        facts.places().shares(),
                        deadlines.before(row.date().atTime(row.start()), row.cancelDays())));
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
            @Nullable LocalDate opens,
            int closesDays,
            int cancelDays,
            ClashMode clash,
            @Nullable Integer fairShare,
            int taken,
            int waiting,
            boolean openToGuests) {

        /** What it is booked by; one's own place never stands in one's way. */
        SessionTerms terms(OwnPlace own) {
            var session = new BookableSession(
                    id,
                    title,
                    status,
                    audience,
                    date.atTime(start),
                    date.atTime(end),
                    capacity,
                    openToGuests,
                    opens,
                    closesDays,
                    cancelDays,
                    clash,
                    fairShare);
            return new SessionTerms(session, taken - (own.held() ? 1 : 0));
        }
    }

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
                row.getObject(13, LocalDate.class),
                row.getInt(14),
                row.getInt(15),
                ClashMode.valueOf(row.getString(16)),
                row.getObject(17, Integer.class),
                row.getInt(18),
                row.getInt(19),
                row.getBoolean(20));
    }
}
