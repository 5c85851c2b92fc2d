package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.policy.PersonSchools;
import uk.coppice.portal.training.policy.SchoolPolicy;
import uk.coppice.portal.training.policy.SchoolTime;

/** The requests that wait for the viewer to agree or decline. */
@Service
public class Requests {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final PersonSchools schools;
    private final CoverFigures cover;
    private final SchoolTime schoolTime;
    private final LineManagers managers;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Requests(
            JdbcClient jdbc,
            StaffDirectory directory,
            PersonSchools schools,
            CoverFigures cover,
            SchoolTime schoolTime,
            LineManagers managers,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.schools = schools;
        this.cover = cover;
        this.schoolTime = schoolTime;
        this.managers = managers;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * A place that somebody asks for.
     *
     * @param code of the session, for a link
     * @param name of the person
     * @param about their post and school
     * @param askedAt when they asked
     * @param decideBy when the request ends by itself
     * @param inSchoolTime whether they must be covered for
     * @param cover who else of their school is out that day, where it has a limit
     * @param asked what they asked for, where the session has moved since; null: what is so now
     */
    public record Request(
            long sessionId,
            String code,
            String title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String venue,
            long person,
            String name,
            String about,
            LocalDateTime askedAt,
            LocalDateTime decideBy,
            boolean inSchoolTime,
            List<BookingFacts.Cover> cover,
            @Nullable Asked asked) {}

    /** From when to when a session was to be held when somebody asked for a place in it. */
    public record Asked(LocalDateTime startsAt, LocalDateTime endsAt) {}

    /** Those to decide on, what ends first comes first. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "requests for places", when = "!#result.isEmpty()")
    public List<Request> toDecide() {
        var viewer = currentViewer.get();
        record Row(
                long session,
                String code,
                String title,
                LocalDateTime startsAt,
                LocalDateTime endsAt,
                String venue,
                long person,
                LocalDateTime askedAt,
                LocalDateTime decideBy,
                @Nullable Asked asked) {}
        var rows = jdbc.sql(
                        "SELECT s.id, s.code, s.title, s.session_date, s.start_time, s.end_time, s.venue, b.person_id, "
                                + "b.recorded_at, b.expires_at, b.asked_date, b.asked_from, b.asked_to " + FROM
                                + RequestScope.sql(viewer)
                                + " ORDER BY b.expires_at, b.recorded_at, b.id")
                .param("today", LocalDate.now(clock))
                .params(RequestScope.params(viewer))
                .query((row, n) -> {
                    var date = row.getObject(4, LocalDate.class);
                    var startsAt = date.atTime(row.getObject(5, LocalTime.class));
                    var endsAt = date.atTime(row.getObject(6, LocalTime.class));
                    var askedFor = row.getObject(11, LocalDate.class);
                    var asked = askedFor == null
                            ? null
                            : new Asked(
                                    askedFor.atTime(row.getObject(12, LocalTime.class)),
                                    askedFor.atTime(row.getObject(13, LocalTime.class)));
                    return new Row(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            startsAt,
                            endsAt,
                            row.getString(7),
                            row.getLong(8),
                            Objects.requireNonNull(StoredTime.wall(row, 9, clock.getZone())),
                            Objects.requireNonNullElse(StoredTime.wall(row, 10, clock.getZone()), startsAt),
                            new Asked(startsAt, endsAt).equals(asked) ? null : asked);
                })
                .list();
        var people = directory.find(rows.stream().map(Row::person).distinct().toList(), LocalDate.now(clock));
        return rows.stream()
                .map(row -> {
                    var person = people.get(row.person());
                    var day = row.startsAt().toLocalDate();
                    var from = row.startsAt().toLocalTime();
                    var to = row.endsAt().toLocalTime();
                    var theirs = schools.of(row.person(), day, day).schools(day);
                    return new Request(
                            row.session(),
                            row.code(),
                            row.title(),
                            row.startsAt(),
                            row.endsAt(),
                            row.venue(),
                            row.person(),
                            person == null ? "Somebody" : person.name(),
                            person == null || person.post().isEmpty() ? "" : person.post() + ", " + person.workplace(),
                            row.askedAt(),
                            row.decideBy(),
                            schoolTime.needsCover(theirs, day, from, to),
                            cover(row.person(), row.session(), day, schoolTime.needingCover(theirs, day, from, to)),
                            row.asked());
                })
                .toList();
    }

    /** How many there are to decide on. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public int count() {
        var viewer = currentViewer.get();
        return jdbc.sql("SELECT COUNT(*) " + FROM + RequestScope.sql(viewer))
                .param("today", LocalDate.now(clock))
                .params(RequestScope.params(viewer))
                .query(Integer.class)
                .single();
    }

    /** Whether requests are ever the viewer's to decide on: then the page is in their menu. */
    @RolesAllowed({Roles.STAFF, Roles.CENTRAL_TEAM, Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public boolean mineEver() {
        var viewer = currentViewer.get();
        var wanting = jdbc.sql("SELECT school_id, deputy_id FROM school_policy WHERE approval <> 'NONE'")
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
                .list();
        Long me = viewer.personId();
        return !wanting.isEmpty()
                && (viewer.is(Roles.TRAINING_ADMINISTRATOR)
                        || wanting.stream()
                                .anyMatch(school -> viewer.ledSchools().contains(school.getFirst())
                                        || (me != null && me.equals(school.getLast())))
                        || (me != null && managers.manages(me)));
    }

    /** Whether the viewer may decide on, or has decided on, somebody's place in a session. */
    boolean may(long session, long person) {
        var viewer = currentViewer.get();
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT id AS person_id FROM person WHERE id = :person) b "
                                + "JOIN training_session s ON s.id = :session WHERE 1 = 1"
                                + RequestScope.sql(viewer))
                        .param("session", session)
                        .param("person", person)
                        .params(RequestScope.params(viewer))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<BookingFacts.Cover> cover(long person, long session, LocalDate date, List<SchoolPolicy> theirs) {
        var limiting = theirs.stream()
                .filter(school -> school.coverLimit() != null)
                .map(SchoolPolicy::schoolId)
                .toList();
        return cover.standing(theirs, cover.out(limiting, date, date), session, date, person);
    }

    private static final String FROM = "FROM booking b JOIN training_session s ON s.id = b.session_id "
            + "WHERE b.superseded = 0 AND b.state = 'REQUESTED' AND b.person_id IS NOT NULL "
            + "AND s.status = 'PLANNED' AND s.session_date >= :today";
}
