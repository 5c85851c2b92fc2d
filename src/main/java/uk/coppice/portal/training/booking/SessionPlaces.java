package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Who has, asked for or waits for a place, as far as the viewer may book for them; and proposals to swap. */
@Service
public class SessionPlaces {

    private static final Set<Long> NOBODY = Set.of(0L);

    private final JdbcClient jdbc;
    private final BehalfDesk behalf;
    private final StaffDirectory directory;
    private final SchoolStaff staff;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    SessionPlaces(
            JdbcClient jdbc,
            BehalfDesk behalf,
            StaffDirectory directory,
            SchoolStaff staff,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.behalf = behalf;
        this.directory = directory;
        this.staff = staff;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Somebody's place.
     *
     * @param until until when it may be taken or decided on; else null
     * @param bookedBy who did it for them; empty: they did themselves
     * @param agreed whether they asked for it themselves and {@code bookedBy} agreed
     */
    public record Line(
            long person,
            String name,
            String about,
            BookingState state,
            @Nullable LocalDateTime until,
            String bookedBy,
            boolean agreed) {}

    /** A place that one colleague holds out to another. */
    public record Swap(long person, String name, long colleague, String colleagueName) {}

    /** Whether the viewer may book somebody else on the session. */
    @Transactional(readOnly = true)
    public boolean mayBookOthers(long session) {
        return behalf.runsIt(session) || currentViewer.get().is(Roles.SCHOOL_LEADER);
    }

    /** Whether the viewer leads the session or administers training: then it is everybody. */
    @Transactional(readOnly = true)
    public boolean runs(long session) {
        return behalf.runsIt(session);
    }

    /** The places of those whom the viewer may book for, by name: all, or the staff of the viewer's schools. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(
            value = Act.SAW,
            what = "places in a session",
            object = "@sessionLabels.of(#session)",
            when = "!#result.isEmpty()")
    public List<Line> of(long session, LocalDate date) {
        if (!mayBookOthers(session)) {
            return List.of();
        }
        boolean all = behalf.runsIt(session);
        Set<Long> led = currentViewer.get().ledSchools();
        record Row(
                long person,
                BookingState state,
                @Nullable LocalDateTime until,
                @Nullable Long by,
                boolean agreed) {}
        var query = jdbc.sql("SELECT b.person_id, b.state, b.expires_at, b.recorded_by, b.cause FROM booking b "
                        + "WHERE b.session_id = :session AND b.superseded = 0 AND b.person_id IS NOT NULL "
                        + "AND b.state <> 'CANCELLED'"
                        + (all
                                ? ""
                                : " AND EXISTS (SELECT 1 FROM post p WHERE p.person_id = b.person_id "
                                        + "AND p.school_id IN (:led) AND p.start_date <= :date "
                                        + "AND (p.end_date IS NULL OR p.end_date >= :date))"))
                .param("session", session);
        if (!all) {
            query = query.param("led", led.isEmpty() ? NOBODY : led).param("date", date);
        }
        var rows = query.query((row, n) -> new Row(
                        row.getLong(1),
                        BookingState.valueOf(row.getString(2)),
                        StoredTime.wall(row, 3, clock.getZone()),
                        row.getObject(4, Long.class),
                        Cause.APPROVED.name().equals(row.getString(5))))
                .list();
        var ids = new ArrayList<Long>();
        rows.forEach(row -> {
            ids.add(row.person());
            if (row.by() != null) {
                ids.add(row.by());
            }
        });
        var people = directory.find(ids.stream().distinct().toList(), LocalDate.now(clock));
        return rows.stream()
                .map(row -> {
                    var person = Optional.ofNullable(people.get(row.person()));
                    boolean other = row.by() != null && row.by() != row.person();
                    return new Line(
                            row.person(),
                            person.map(Person::name).orElse("Somebody"),
                            person.filter(known -> !known.post().isEmpty())
                                    .map(known -> known.post() + ", " + known.workplace())
                                    .orElse(""),
                            row.state(),
                            row.until(),
                            other
                                    ? Optional.ofNullable(people.get(row.by()))
                                            .map(Person::name)
                                            .orElse("an administrator")
                                    : "",
                            row.agreed());
                })
                .sorted(Comparator.comparing(Line::state).thenComparing(Line::name))
                .toList();
    }

    /** Staff whom the viewer may book, by the first letters of a name: all, or those of the viewer's schools. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Person> bookable(long session, String typed, LocalDate date, int limit) {
        if (!mayBookOthers(session)) {
            return List.of();
        }
        if (behalf.runsIt(session)) {
            return directory.search(typed, date, limit);
        }
        String text = typed.strip().toLowerCase(Locale.UK);
        return currentViewer.get().ledSchools().stream()
                .flatMap(school -> staff.at(school, date).stream())
                .distinct()
                .filter(person -> person.name().toLowerCase(Locale.UK).startsWith(text)
                        || person.lastName().toLowerCase(Locale.UK).startsWith(text))
                .limit(limit)
                .toList();
    }

    /** Proposals to swap that concern the viewer: what they hold out, and what is held out to them. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Swap> swaps(long session) {
        Long me = currentViewer.get().personId();
        return me == null
                ? List.of()
                : named("w.session_id = :session AND (w.person_id = :me OR w.colleague_id = :me)", me, session);
    }

    /** The codes and titles of the sessions in which a colleague holds a place out to the viewer. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<HeldOut> heldOutToMe() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            return List.of();
        }
        var now = LocalDateTime.now(clock);
        return jdbc
                .sql(
                        "SELECT s.code, s.title, s.session_date, s.start_time, p.first_name, p.last_name FROM place_swap w "
                                + "JOIN training_session s ON s.id = w.session_id JOIN person p ON p.id = w.person_id "
                                + "WHERE w.colleague_id = :me AND " + OPEN
                                + " ORDER BY s.session_date, s.start_time, s.id")
                .param("me", me)
                .param("today", now.toLocalDate())
                .query((row, n) -> new HeldOut(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class).atTime(row.getObject(4, LocalTime.class)),
                        row.getString(5) + " " + row.getString(6)))
                .list()
                .stream()
                .filter(held -> now.isBefore(held.startsAt()))
                .toList();
    }

    /** A session in which a colleague holds their place out. */
    public record HeldOut(String code, String title, LocalDateTime startsAt, String name) {}

    private List<Swap> named(String which, long me, long session) {
        return jdbc.sql("SELECT w.person_id, p.first_name, p.last_name, w.colleague_id, c.first_name, c.last_name "
                        + "FROM place_swap w JOIN training_session s ON s.id = w.session_id "
                        + "JOIN person p ON p.id = w.person_id JOIN person c ON c.id = w.colleague_id "
                        + "WHERE " + which + " AND " + OPEN + " ORDER BY w.proposed_at, w.id")
                .param("session", session)
                .param("me", me)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Swap(
                        row.getLong(1),
                        row.getString(2) + " " + row.getString(3),
                        row.getLong(4),
                        row.getString(5) + " " + row.getString(6)))
                .list();
    }

    private static final String OPEN = "w.closed = 0 AND s.status = 'PLANNED' AND s.session_date >= :today "
            + "AND EXISTS (SELECT 1 FROM booking b WHERE b.session_id = w.session_id AND b.person_id = w.person_id "
            + "AND b.superseded = 0 AND b.state = 'BOOKED')";
}
